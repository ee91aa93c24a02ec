package gongkai;

import gongkai.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The version under which files are parsed; files that another one read are read again.
 *
 * <p>It holds a digest of the program's own classes and data up to the checks, so that a better
 * parser or gazetteer reaches old files even where nobody thought of a new number.
 */
public final class ParserVersion {
  /** Version of the build. */
  public static final String BUILD = build();

  /** The packages up to the checks, and their data. */
  private static final Pattern PARSER =
      Pattern.compile(
          "gongkai/AnnualReports.*"
              + "|gongkai/(text|source|document|extract|form|prose|report|parse|region|check)/.*"
              + "|(text|templates|gazetteer|checks)/.*"
              + "|[^/]+\\.csv");

  private static final String TEXT = BUILD + "+" + contents();

  private ParserVersion() {}

  /** {@code 0.1.0+5f2a90c1}: the build and a digest of what decides how a file is read. */
  public static String text() {
    return TEXT;
  }

  private static String contents() {
    try {
      Path source =
          Path.of(AnnualReports.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<String> parts = Files.isDirectory(source) ? files(source) : entries(source);
      String whole = parts.stream().sorted().collect(Collectors.joining("\n"));
      return Digest.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    } catch (IOException | URISyntaxException failure) {
      throw new IllegalStateException("Cannot read the program's own contents", failure);
    }
  }

  private static List<String> files(Path root) throws IOException {
    List<String> parts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (PARSER.matcher(name).matches()) {
          parts.add(name + " " + Digest.sha256(Files.readAllBytes(file)));
        }
      }
    }
    return parts;
  }

  /** The jar's own checksums spare reading it. */
  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .filter(entry -> PARSER.matcher(entry.getName()).matches())
          .map(entry -> entry.getName() + " " + entry.getCrc())
          .toList();
    }
  }

  private static String build() {
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
