package gongkai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text for a terminal, where Chinese characters are two columns wide. */
public final class TerminalText {
  /** Characters that move the cursor, hide text or reverse its direction. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private TerminalText() {}

  /** The text on one line, each run of control and format characters replaced by a space. */
  public static String plain(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }

  /** The width in columns. */
  public static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  /** The text, cut at a width with an ellipsis where it is longer. */
  public static String cut(String text, int maxWidth) {
    if (width(text) <= maxWidth) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int character : text.codePoints().toArray()) {
      width += width(character);
      if (width >= maxWidth) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.append('…').toString();
  }

  /** The text in lines of at most a width; at least one line. */
  public static List<String> wrap(String text, int maxWidth) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (int character : text.codePoints().toArray()) {
      if (width + width(character) > maxWidth && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      line.appendCodePoint(character);
      width += width(character);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text padded on the right up to a width. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text padded on the left up to a width. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        character >= 0x1100 && character <= 0x115F
            || character >= 0x2E80 && character <= 0xA4CF
            || character >= 0xAC00 && character <= 0xD7A3
            || character >= 0xF900 && character <= 0xFAFF
            || character >= 0xFE30 && character <= 0xFE6F
            || character >= 0xFF00 && character <= 0xFF60
            || character >= 0xFFE0 && character <= 0xFFE6
            || character >= 0x1F300 && character <= 0x1FAFF
            || character >= 0x20000 && character <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
