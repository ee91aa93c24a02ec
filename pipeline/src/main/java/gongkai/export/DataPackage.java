package gongkai.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.ParserVersion;
import gongkai.table.ColumnSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.iceberg.IcebergBuild;

/**
 * The description of an export in the form of a Frictionless data package: every file with its size
 * and digest, every column with its type, unit and meaning as declared.
 */
public final class DataPackage {
  /** Its name in the folder of the export. */
  public static final String FILE = "datapackage.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The property with what only this program needs to know. */
  static final String OWN = "gongkai";

  /** The prefix of a digest. */
  static final String HASH = "sha256:";

  private final ObjectNode description = MAPPER.createObjectNode();
  private final ObjectNode own;
  private final ArrayNode resources;
  private final boolean excel;

  DataPackage(PublishedRun run, ExportSettings settings) {
    this(run, "gongkai-export", ExportSettings.codes(settings.formats()), settings.excel());
  }

  /**
   * @param formats codes of the formats of the files
   */
  public DataPackage(PublishedRun run, String name, List<String> formats, boolean excel) {
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
      for (YearSlice slice : file.slices()) {
        listed
            .withArray("sections")
            .addObject()
            .put("report_year", slice.year())
            .put("content", slice.storedDigest())
            .put("row_count", slice.rows())
            .put("bytes", slice.bytes());
      }
    }
  }

  static String resourceName(String table, ExportFormat format) {
    return table + "-" + format.code();
  }

  /** Records what was left out. */
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
}
