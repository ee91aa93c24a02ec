package gongkai.export;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.table.ParserVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
        && own.path("program_version").asText().equals(ParserVersion.text())
        && own.path("excel").asBoolean() == excel
        && held.equals(formats)
        && whole();
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
