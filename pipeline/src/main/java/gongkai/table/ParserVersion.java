package gongkai.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version under which files are parsed; files that an older one read are read again. */
public final class ParserVersion {
  /** Version of the build. */
  public static final String TEXT = read();

  private ParserVersion() {}

  private static String read() {
    Properties properties = new Properties();
    try (InputStream stream =
        ParserVersion.class.getResourceAsStream("/gongkai/version.properties")) {
      properties.load(stream);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read /gongkai/version.properties", failure);
    }
    return properties.getProperty("version");
  }
}
