package gongkai.export;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.ParserVersion;
import gongkai.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What lies at the place of an export. */
public record ExistingExport(FileSystem system, Path path, JsonNode description) {
  public static ExistingExport in(String out, Configuration hadoop) {
    try {
      Path path = ExportTarget.of(out, hadoop);
      FileSystem system = ExportFolder.plain(path, hadoop);
      return new ExistingExport(system, path, DataPackage.read(system, path));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + out + ": " + failure, failure);
    }
  }

  /** Whether it is a whole export of the run by this version of the program in the same form. */
  boolean holds(Publication run, ExportSettings settings) {
    return holds(run, ExportSettings.codes(settings.formats()), settings.excel());
  }

  /**
   * @param formats codes of the forms in which the run's figures are wanted
   */
  public boolean holds(Publication run, List<String> formats, boolean excel) {
    JsonNode own = description.path("gongkai");
    List<String> held =
        StreamSupport.stream(own.path("formats").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    return own.path("run_id").asText().equals(run.runId())
        && isAlike(excel)
        && held.equals(formats)
        && whole();
  }

  private boolean isAlike(boolean excel) {
    JsonNode own = description.path("gongkai");
    return own.path("program_version").asText().equals(ParserVersion.text())
        && own.path("excel").asBoolean() == excel;
  }

  /** What a new export of the table in these forms can take over. */
  KeptSections kept(ExportedTable table, List<ExportFormat> formats, boolean excel) {
    if (!isAlike(excel)) {
      return KeptSections.none(path);
    }
    SortedSet<String> years = new TreeSet<>(table.years().keySet());
    Map<String, List<ExportedFile>> files = new HashMap<>();
    for (ExportFormat format : formats) {
      List<ExportedFile> earlier = DataPackage.files(description, table.name(), format);
      files.put(format.code(), earlier);
      years.retainAll(same(table, earlier));
    }
    return new KeptSections(path, years, files);
  }

  /** Years of which each file is as it was written and holds what the table holds. */
  private Set<String> same(ExportedTable table, List<ExportedFile> files) {
    Set<String> same = new TreeSet<>();
    Set<String> damaged = new TreeSet<>();
    for (ExportedFile file : files) {
      List<String> held = file.sections().stream().filter(table::holds).map(Section::year).toList();
      if (!held.isEmpty()) {
        (isIntact(file) ? same : damaged).addAll(held);
      }
    }
    same.removeAll(damaged);
    return same;
  }

  /**
   * Whoever edited a file since must not find the edit in a new export, nor whoever edited the
   * description a file of another folder.
   */
  private boolean isIntact(ExportedFile file) {
    Path place = new Path(path, file.path());
    if (!place.toUri().getPath().startsWith(path.toUri().getPath() + "/")) {
      return false;
    }
    try (InputStream input = system.open(place)) {
      return Digest.sha256(input).equals(file.sha256());
    } catch (IOException absent) {
      return false;
    }
  }

  /** Whether every file is there with its size. */
  private boolean whole() {
    try {
      for (JsonNode resource : description.path("resources")) {
        for (JsonNode file : resource.path("files")) {
          Path listed = new Path(path, file.path("path").asText());
          if (!system.exists(listed)
              || system.getFileStatus(listed).getLen() != file.path("bytes").asLong()) {
            return false;
          }
        }
      }
      return system.exists(new Path(path, Checksums.FILE));
    } catch (IOException unreadable) {
      return false;
    }
  }
}
