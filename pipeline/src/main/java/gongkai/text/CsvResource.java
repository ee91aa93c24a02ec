package gongkai.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV files on the class path: UTF-8, RFC 4180, the column names in the first line. */
public final class CsvResource {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvResource() {}

  /**
   * The rows below the header, in file order.
   *
   * @param path absolute within the class path, such as {@code /labels.csv}
   * @throws IllegalStateException where there is no such file
   */
  public static List<CSVRecord> rows(String path) {
    try (InputStream bytes = CsvResource.class.getResourceAsStream(path)) {
      if (bytes == null) {
        throw new IllegalStateException("Missing resource " + path);
      }
      Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      return FORMAT.parse(characters).getRecords();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read resource " + path, failure);
    }
  }
}
