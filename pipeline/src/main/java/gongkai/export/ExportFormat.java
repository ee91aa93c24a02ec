package gongkai.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.table.TableSpec;
import java.util.List;
import java.util.Locale;

/** The kinds of files that an export can hold. */
public enum ExportFormat {
  /** Zstandard-compressed, in folders by report year where the table has one. */
  PARQUET("parquet", "application/vnd.apache.parquet") {
    @Override
    List<ExportedFile> write(TableUpdate update, ExportFolder folder, boolean excel) {
      return ParquetFiles.write(update, folder);
    }
  },
  /** RFC 4180 in UTF-8, one file a table. */
  CSV("csv", "text/csv") {
    @Override
    List<ExportedFile> write(TableUpdate update, ExportFolder folder, boolean excel) {
      return List.of(CsvFile.write(update, folder, excel));
    }

    @Override
    void describe(ObjectNode resource, boolean excel) {
      resource
          .put("profile", "tabular-data-resource")
          .put("encoding", excel ? "utf-8-sig" : "utf-8")
          .putObject("dialect")
          .put("delimiter", ",")
          .put("lineTerminator", "\r\n")
          .put("quoteChar", "\"")
          .put("doubleQuote", true)
          .put("header", true);
    }
  },
  /** One workbook for each mart that fits on a sheet. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    List<ExportedFile> write(TableUpdate update, ExportFolder folder, boolean excel) {
      return Workbook.STANDARD.write(update, folder).map(List::of).orElse(List.of());
    }

    @Override
    boolean covers(TableSpec table) {
      return table.layer() == TableSpec.Layer.MART;
    }
  };

  private final String code;
  private final String mediaType;

  ExportFormat(String code, String mediaType) {
    this.code = code;
    this.mediaType = mediaType;
  }

  /** The format as options and file names spell it. */
  public String code() {
    return code;
  }

  String mediaType() {
    return mediaType;
  }

  boolean covers(TableSpec table) {
    return true;
  }

  /** Adds to a description what a reader of the format must know. */
  void describe(ObjectNode resource, boolean excel) {
    resource.put("profile", "data-resource");
  }

  /**
   * Writes a table into the folder, with what can be copied from an earlier export.
   *
   * @param excel whether a CSV file begins with the mark by which Excel knows UTF-8
   * @return the files, with slices where a later export can reuse them; none where the table does
   *     not fit into the format
   */
  abstract List<ExportedFile> write(TableUpdate update, ExportFolder folder, boolean excel);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
