package gongkai.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/**
 * What a new export takes over from the one that it replaces: the sections of a table whose rows
 * are still the same, in files that are still as they were written.
 *
 * @param folder the earlier export
 * @param years report years that every wanted form has such sections of
 * @param files the earlier files by the code of their form, those without kept sections included
 */
record KeptSections(Path folder, SortedSet<String> years, Map<String, List<ExportedFile>> files) {
  static KeptSections none(Path folder) {
    return new KeptSections(folder, new TreeSet<>(), Map.of());
  }

  /** The earlier files of a form. */
  List<ExportedFile> files(ExportFormat format) {
    return files.getOrDefault(format.code(), List.of());
  }

  /** Whether a file of one section is still the same. */
  boolean keeps(ExportedFile file) {
    return file.sections().size() == 1 && years.contains(file.sections().get(0).year());
  }

  Path path(ExportedFile file) {
    return new Path(folder, file.path());
  }

  /** Years of the table whose rows are written anew. */
  Set<String> others(Set<String> all) {
    Set<String> others = new TreeSet<>(all);
    others.removeAll(years);
    return others;
  }
}
