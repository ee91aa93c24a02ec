package gongkai.view;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a web page: elements as given, everything else escaped. */
final class HtmlWriter {
  /** Characters that a page must not hold, or that turn the direction of the text after them. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}|[\\uFFFE\\uFFFF]");

  private final StringBuilder html = new StringBuilder();

  /** Opens an element; attributes are names and values in turn, those without value left out. */
  HtmlWriter open(String element, @Nullable String... attributes) {
    html.append('<').append(element);
    for (int at = 0; at < attributes.length; at += 2) {
      String value = attributes[at + 1];
      if (value != null) {
        html.append(' ').append(attributes[at]).append("=\"").append(escaped(value)).append('"');
      }
    }
    html.append('>');
    return this;
  }

  HtmlWriter close(String element) {
    html.append("</").append(element).append(">");
    return this;
  }

  HtmlWriter text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** An element that holds a text and nothing else. */
  HtmlWriter element(String element, String text, @Nullable String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  HtmlWriter newLine() {
    html.append('\n');
    return this;
  }

  /** Text that the program itself brings and that is not escaped: a doctype, a style sheet. */
  HtmlWriter raw(String markup) {
    html.append(markup);
    return this;
  }

  String page() {
    return html.toString();
  }

  private static String escaped(String text) {
    String shown = FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    StringBuilder escaped = new StringBuilder(shown.length());
    for (int at = 0; at < shown.length(); at++) {
      char character = shown.charAt(at);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }
}
