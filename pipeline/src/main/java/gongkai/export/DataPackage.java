package gongkai.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.ParserVersion;
import gongkai.table.ColumnSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.IcebergBuild;

/**
 * The description of an export in the form of a Frictionless data package: every file with its size
 * and digest, every column with its type, unit and meaning as declared.
 */
public final class DataPackage {
  public static final String FILE = "datapackage.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String OWN = "gongkai";
  private static final String HASH = "sha256:";

  private final ObjectNode description = MAPPER.createObjectNode();
  private final ObjectNode own;
  private final ArrayNode resources;
  private final boolean excel;

  DataPackage(Publication run, ExportSettings settings) {
    this(run, "gongkai-export", ExportSettings.codes(settings.formats()), settings.excel());
  }

  /**
   * @param formats codes of the forms that the files have
   */
  public DataPackage(Publication run, String name, List<String> formats, boolean excel) {
    this.excel = excel;
    description
        .put("profile", "data-package")
        .put("name", name)
        .put("title", "Government-information-disclosure annual reports 政府信息公开工作年度报告")
        .put("created", run.publishedAt().toString());
    own =
        description
            .putObject(OWN)
            .put("run_id", run.runId())
            .put("published_at", run.publishedAt().toString())
            .put("files_snapshot_id", run.filesSnapshot())
            .put("program_version", ParserVersion.text())
            .put("spark_version", run.warehouse().spark().version())
            .put("iceberg_version", IcebergBuild.version())
            .put("excel", excel);
    formats.forEach(own.putArray("formats")::add);
    resources = description.putArray("resources");
  }

  /** Describes one table in one format; its files are at least one. */
  void add(ExportedTable table, ExportFormat format, List<ExportedFile> files) {
    ObjectNode resource =
        resources
            .addObject()
            .put("name", resourceName(table.name(), format))
            .put("title", table.spec().grain())
            .put("format", format.code())
            .put("mediatype", format.mediaType());
    if (files.size() == 1) {
      resource.put("path", files.get(0).path()).put("hash", HASH + files.get(0).sha256());
    } else {
      files.forEach(file -> resource.withArray("path").add(file.path()));
    }
    resource
        .put("bytes", files.stream().mapToLong(ExportedFile::bytes).sum())
        .put("row_count", files.stream().mapToLong(ExportedFile::rows).sum())
        .put("snapshot_id", table.snapshot());
    format.describe(resource, excel);
    list(resource, files);
    ObjectNode schema = resource.putObject("schema");
    table.columns().forEach(column -> add(schema.withArray("fields"), column));
    table.spec().key().forEach(schema.withArray("primaryKey")::add);
    schema.putArray("missingValues").add("");
  }

  /** Describes files that are no tables. */
  public void add(String name, String title, String mediaType, List<ExportedFile> files) {
    ObjectNode resource =
        resources.addObject().put("name", name).put("title", title).put("mediatype", mediaType);
    files.forEach(file -> resource.withArray("path").add(file.path()));
    list(resource, files);
  }

  private static void list(ObjectNode resource, List<ExportedFile> files) {
    for (ExportedFile file : files) {
      ObjectNode listed =
          resource
              .withArray("files")
              .addObject()
              .put("path", file.path())
              .put("bytes", file.bytes())
              .put("hash", HASH + file.sha256())
              .put("row_count", file.rows());
      for (Section section : file.sections()) {
        listed
            .withArray("sections")
            .addObject()
            .put("report_year", section.year())
            .put("content", section.content())
            .put("row_count", section.rows())
            .put("bytes", section.bytes());
      }
    }
  }

  /** The files of one table in one format as a description lists them; none where it does not. */
  static List<ExportedFile> files(JsonNode description, String table, ExportFormat format) {
    List<ExportedFile> files = new ArrayList<>();
    for (JsonNode resource : description.path("resources")) {
      if (resource.path("name").asText().equals(resourceName(table, format))) {
        resource.path("files").forEach(file -> files.add(file(file)));
      }
    }
    return files;
  }

  private static ExportedFile file(JsonNode listed) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode section : listed.path("sections")) {
      sections.add(
          new Section(
              section.path("report_year").asText(),
              section.path("content").asText(),
              section.path("row_count").asLong(),
              section.path("bytes").asLong()));
    }
    return new ExportedFile(
        listed.path("path").asText(),
        listed.path("row_count").asLong(),
        listed.path("bytes").asLong(),
        listed.path("hash").asText().substring(HASH.length()),
        sections);
  }

  private static String resourceName(String table, ExportFormat format) {
    return table + "-" + format.code();
  }

  /** Says what was left out. */
  void note(String sentence) {
    own.withArray("notes").add(sentence);
  }

  private static void add(ArrayNode fields, ColumnSpec column) {
    ObjectNode field =
        fields
            .addObject()
            .put("name", column.name())
            .put("type", type(column))
            .put("description", column.sentence());
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    field.put("source", column.source()).put("sql_type", column.type());
  }

  /** The type in the words of the specification. */
  static String type(ColumnSpec column) {
    String type = column.type().toUpperCase(Locale.ROOT).replaceAll("\\W.*", "");
    return switch (type) {
      case "TINYINT", "SMALLINT", "INT", "BIGINT" -> "integer";
      case "FLOAT", "DOUBLE", "DECIMAL" -> "number";
      case "BOOLEAN" -> "boolean";
      case "DATE" -> "date";
      case "TIMESTAMP" -> "datetime";
      case "ARRAY" -> "array";
      case "STRUCT", "MAP" -> "object";
      default -> "string";
    };
  }

  public void write(ExportFolder folder) throws IOException {
    try (OutputStream output = folder.create(FILE)) {
      output.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(description));
    }
  }

  /** The description in a folder; nothing where there is none or it cannot be read. */
  static JsonNode read(FileSystem system, Path folder) {
    try (InputStream input = system.open(new Path(folder, FILE))) {
      return MAPPER.readTree(input);
    } catch (IOException absent) {
      return MissingNode.getInstance();
    }
  }

  /** Whether it describes an export of this program. */
  static boolean isOurs(JsonNode description) {
    return description.path(OWN).path("run_id").isTextual();
  }

  /** The paths of all files of the export, this one and the checksums included. */
  static Set<String> fileNames(JsonNode description) {
    Set<String> names = new TreeSet<>(Set.of(FILE, Checksums.FILE));
    for (JsonNode resource : description.path("resources")) {
      resource.path("files").forEach(file -> names.add(file.path("path").asText()));
    }
    return names;
  }
}
