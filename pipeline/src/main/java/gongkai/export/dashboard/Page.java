package gongkai.export.dashboard;

import gongkai.text.CsvResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page as one file: markup, style, the library that draws, our scripts and the data.
 *
 * <p>Its security policy allows these scripts by their digests, the parts that they load in turn,
 * and nothing else: no request, no picture, no other style, no script out of text.
 */
final class Page {
  /** Apache ECharts with lines, bars, axes and tooltips, from the webjar. */
  private static final String CHARTS =
      "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

  private static final String FOLDER = "/dashboard/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");

  private Page() {}

  /**
   * @param data JSON without any {@code <}
   */
  static byte[] with(String data) {
    String style = resource(FOLDER + "style.css");
    String charts = script(resource(CHARTS));
    String program = script(program());
    String policy =
        "default-src 'none'; script-src %s %s 'strict-dynamic'; style-src %s; base-uri 'none'; form-action 'none'"
            .formatted(digest(charts), digest(program), digest(style));
    Map<String, String> pieces =
        Map.of(
            "policy", policy, "style", style, "charts", charts, "program", program, "data", data);
    return PLACEHOLDER
        .matcher(resource(FOLDER + "page.html"))
        .replaceAll(found -> Matcher.quoteReplacement(piece(pieces, found.group(1))))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String piece(Map<String, String> pieces, String name) {
    return Objects.requireNonNull(pieces.get(name), "Missing piece " + name);
  }

  /** Our scripts as one, in the order of {@code scripts.csv}; each is a function of its own. */
  private static String program() {
    return CsvResource.rows(FOLDER + "scripts.csv").stream()
        .map(line -> resource(FOLDER + line.get("file")))
        .collect(Collectors.joining("\n", "\"use strict\";\n", ""));
  }

  /** A script that markup can hold as it is. */
  private static String script(String text) {
    if (text.contains("</script") || text.contains("<!--")) {
      throw new IllegalStateException("Cannot put a script into the page: it ends itself");
    }
    return text;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Missing SHA-256 in this Java runtime", absent);
    }
  }

  /** A text as a browser sees it: a carriage return would change the digest. */
  private static String resource(String path) {
    try (InputStream stream =
        Objects.requireNonNull(Page.class.getResourceAsStream(path), "Missing " + path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + path, failure);
    }
  }
}
