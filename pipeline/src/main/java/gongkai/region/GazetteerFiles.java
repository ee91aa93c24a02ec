package gongkai.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables under {@code resources/gazetteer}. */
final class GazetteerFiles {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private GazetteerFiles() {}

  /** Passes each row of a CSV file to a reader; unpacks a name that ends in {@code .gz}. */
  static void read(String name, Consumer<CSVRecord> reader) {
    String resource = "/gazetteer/" + name;
    try (InputStream bytes =
            Objects.requireNonNull(
                GazetteerFiles.class.getResourceAsStream(resource),
                "Missing resource " + resource);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
      FORMAT.parse(text).forEach(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + resource, e);
    }
  }
}
