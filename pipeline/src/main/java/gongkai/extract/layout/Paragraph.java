package gongkai.extract.layout;

import gongkai.document.SourceSpan;
import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines of one paragraph: a line that ends at the right margin is continued by one
 * that begins at the left margin.
 */
final class Paragraph {
  /** Lines of fewer characters are not used to find the margins. */
  private static final int SHORTEST = 20;

  private final float leftMargin;
  private final float rightMargin;
  private final StringBuilder text = new StringBuilder();
  private @Nullable TextRow last;
  private SourceSpan span = SourceSpan.ofLine(0);

  /** Finds the margins of all lines of running text. */
  Paragraph(List<TextRow> lines) {
    List<Float> lefts = new ArrayList<>();
    List<Float> rights = new ArrayList<>();
    for (TextRow line : lines) {
      if (line.glyphs().size() >= SHORTEST) {
        lefts.add(line.left());
        rights.add(line.right());
      }
    }
    lefts.sort(null);
    rights.sort(null);
    leftMargin = lefts.isEmpty() ? 0 : lefts.get(lefts.size() / 10);
    rightMargin = rights.isEmpty() ? Float.MAX_VALUE : rights.get(rights.size() * 4 / 5);
  }

  boolean isEmpty() {
    return last == null;
  }

  /** Whether the line continues the paragraph. */
  boolean takes(TextRow line) {
    return last != null
        && last.right() > rightMargin - 2 * last.height()
        && line.left() < leftMargin + line.height()
        && Math.abs(line.height() - last.height()) < 0.2f * last.height();
  }

  void add(TextRow line, SourceSpan lineSpan) {
    String more = line.text();
    if (last == null) {
      span = lineSpan;
    } else if (isLatin(text.charAt(text.length() - 1)) && isLatin(more.charAt(0))) {
      text.append(' ');
    }
    text.append(more);
    last = line;
  }

  String text() {
    return text.toString();
  }

  SourceSpan span() {
    return span;
  }

  void clear() {
    text.setLength(0);
    last = null;
  }

  private static boolean isLatin(char character) {
    char folded = Folding.fold(character);
    return folded >= 'a' && folded <= 'z' || folded >= 'A' && folded <= 'Z';
  }
}
