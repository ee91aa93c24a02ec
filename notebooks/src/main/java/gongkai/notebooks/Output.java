package gongkai.notebooks;

import gongkai.query.TextTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One output of a cell in the media types that a front end can choose from.
 *
 * @param forms media type to content, pictures in base 64; {@code text/plain} is always present
 */
record Output(Map<String, String> forms) {
  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String MARKDOWN = "text/markdown";
  static final String PNG = "image/png";

  Output {
    forms = new LinkedHashMap<>(forms);
    if (!forms.containsKey(TEXT)) {
      throw new IllegalArgumentException("Missing plain text of an output");
    }
  }

  static Output text(String text) {
    return new Output(Map.of(TEXT, text));
  }

  static Output table(Result result) {
    return new Output(Map.of(TEXT, plain(result), HTML, HtmlTable.of(result)));
  }

  static Output markdown(String text) {
    return new Output(Map.of(TEXT, text, MARKDOWN, text));
  }

  /** A picture with an alternative text. */
  static Output picture(byte[] png, String text) {
    return new Output(Map.of(TEXT, text, PNG, Base64.getEncoder().encodeToString(png)));
  }

  /** The plain text, which every output has. */
  String text() {
    return String.valueOf(forms.get(TEXT));
  }

  /** The rows as a table of plain text with aligned columns. */
  static String plain(Result result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    TextTable.print(result.columns(), result.rows().iterator(), result.most(), printed);
    String table = bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    return result.truncated() ? table + "\ntruncated: %export writes all rows" : table;
  }
}
