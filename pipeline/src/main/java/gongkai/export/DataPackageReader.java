package gongkai.export;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Reads the {@link DataPackage} of a folder.
 *
 * @param description a missing node where there is none or it cannot be read
 */
record DataPackageReader(JsonNode description) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  DataPackageReader {
    requireNonNull(description, "description is null");
  }

  static DataPackageReader in(FileSystem system, Path folder) {
    try (InputStream input = system.open(new Path(folder, DataPackage.FILE))) {
      return new DataPackageReader(MAPPER.readTree(input));
    } catch (IOException absent) {
      return new DataPackageReader(MissingNode.getInstance());
    }
  }

  /** Whether this program wrote it. */
  boolean isOurs() {
    return own().path("run_id").isTextual();
  }

  /** The run whose tables the export holds; empty if the description does not name it. */
  String runId() {
    return own().path("run_id").asText();
  }

  String programVersion() {
    return own().path("program_version").asText();
  }

  /** Whether CSV files begin with a byte order mark. */
  boolean excel() {
    return own().path("excel").asBoolean();
  }

  /** The codes of the formats that the export was asked for in. */
  List<String> formats() {
    return stream(own().path("formats")).map(JsonNode::asText).toList();
  }

  /** The files of one table in one format; none where it has no such resource. */
  List<ExportedFile> files(String table, ExportFormat format) {
    String name = DataPackage.resourceName(table, format);
    return stream(description.path("resources"))
        .filter(resource -> resource.path("name").asText().equals(name))
        .flatMap(resource -> stream(resource.path("files")))
        .map(DataPackageReader::file)
        .toList();
  }

  /** All files but the description and the checksums. */
  List<ExportedFile> files() {
    return stream(description.path("resources"))
        .flatMap(resource -> stream(resource.path("files")))
        .map(DataPackageReader::file)
        .toList();
  }

  /** The paths of all files of the export, the description and the checksums included. */
  Set<String> fileNames() {
    Set<String> names = new TreeSet<>(Set.of(DataPackage.FILE, Checksums.FILE));
    files().forEach(file -> names.add(file.path()));
    return names;
  }

  private JsonNode own() {
    return description.path(DataPackage.OWN);
  }

  private static ExportedFile file(JsonNode listed) {
    List<YearSlice> slices = new ArrayList<>();
    for (JsonNode slice : listed.path("sections")) {
      slices.add(
          new YearSlice(
              slice.path("report_year").asText(),
              slice.path("content").asText(),
              slice.path("row_count").asLong(),
              slice.path("bytes").asLong()));
    }
    String hash = listed.path("hash").asText();
    return new ExportedFile(
        listed.path("path").asText(),
        listed.path("row_count").asLong(),
        listed.path("bytes").asLong(),
        hash.startsWith(DataPackage.HASH) ? hash.substring(DataPackage.HASH.length()) : "",
        slices);
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
