package gongkai.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/**
 * What a new export of a table copies from the export that it replaces: the report years whose rows
 * are still the same, in files that are still as they were written.
 *
 * @param folder the earlier export
 * @param years report years that every wanted format can copy
 * @param files the earlier files by the code of their format, those without reusable years included
 */
record ReusableYears(Path folder, SortedSet<String> years, Map<String, List<ExportedFile>> files) {
  static ReusableYears none(Path folder) {
    return new ReusableYears(folder, new TreeSet<>(), Map.of());
  }

  /** The earlier files of a format. */
  List<ExportedFile> files(ExportFormat format) {
    return files.getOrDefault(format.code(), List.of());
  }

  /** Whether a file holds one year and nothing else, and that year is reusable. */
  boolean covers(ExportedFile file) {
    return file.slices().size() == 1 && years.contains(file.slices().get(0).year());
  }

  Path path(ExportedFile file) {
    return new Path(folder, file.path());
  }

  /** Those years of the table whose rows are to be written again. */
  Set<String> without(Set<String> all) {
    Set<String> others = new TreeSet<>(all);
    others.removeAll(years);
    return others;
  }
}
