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
 * The version of everything that decides how a file is parsed. Files parsed under another version
 * are parsed again.
 *
 * <p>It includes a digest of the classes and data up to the checks, so that a changed parser or
 * gazetteer is applied to old files without anyone raising a number.
 */
public final class ParserVersion {
  /** Version of the build. */
  public static final String BUILD = build();

  /** The packages up to the checks, and their data; the default limits decide what is rejected. */
  private static final Pattern PARSER_FILES =
      Pattern.compile(
          "gongkai/AnnualReports.*"
              + "|gongkai/(text|setting|source|document|extract|form|prose|report|parse|region|check)/.*"
              + "|gongkai/settings[.]csv"
              + "|(text|templates|gazetteer|checks)/.*"
              + "|[^/]+\\.csv");

  private static final String TEXT = BUILD + "+" + contents();

  private ParserVersion() {}

  /** {@code 0.1.0+5f2a90c1}: the build and the digest. */
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
        if (PARSER_FILES.matcher(name).matches()) {
          parts.add(name + " " + Digest.sha256(Files.readAllBytes(file)));
        }
      }
    }
    return parts;
  }

  /** Uses the checksums in the jar's directory, so that no entry has to be read. */
  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .filter(entry -> PARSER_FILES.matcher(entry.getName()).matches())
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
