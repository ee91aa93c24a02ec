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

/** Data that the program carries as CSV files in UTF-8, their first line naming the columns. */
public final class CsvResource {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvResource() {}

  /**
   * The rows below the header, in file order.
   *
   * @param path absolute within the class path, such as {@code /labels.csv}
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
