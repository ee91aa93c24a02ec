package gongkai.extract.layout;

import gongkai.extract.PageFurniture;
import gongkai.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Page furniture: page numbers, headers and footers, which are no part of the text. */
final class RepeatedLines {
  /** Headers and footers are within this share of the page's height from its edge. */
  private static final float EDGE = 0.11f;

  private static final int LONGEST = 48;

  private final Set<String> repeated = new HashSet<>();

  /** Collects the lines that repeat at the same edge of several pages. */
  RepeatedLines(List<LayoutPage> pages, List<List<TextRow>> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (int at = 0; at < pages.size(); at++) {
      Set<String> once = new HashSet<>();
      for (TextRow line : lines.get(at)) {
        if (isAtEdge(line, pages.get(at))) {
          once.add(pattern(line, pages.get(at)));
        }
      }
      once.forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
    }
    counts.forEach(
        (pattern, count) -> {
          if (count >= 2 && count * 2 > pages.size()) {
            repeated.add(pattern);
          }
        });
  }

  boolean is(TextRow line, LayoutPage page) {
    if (!isAtEdge(line, page)) {
      return false;
    }
    String text = line.text();
    return PageFurniture.matches(text)
        || isNumber(text)
        || text.length() <= LONGEST && repeated.contains(pattern(line, page));
  }

  private static boolean isAtEdge(TextRow line, LayoutPage page) {
    return line.bottom() - page.top() < page.height() * EDGE
        || line.top() - page.top() > page.height() * (1 - EDGE);
  }

  private static boolean isNumber(String text) {
    String folded = Folding.fold(text).strip();
    return folded.length() <= 3 && folded.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** The text with all digits replaced by one, and the edge that it is at. */
  private static String pattern(TextRow line, LayoutPage page) {
    String edge = line.top() - page.top() > page.height() / 2 ? "foot " : "head ";
    return edge + Folding.fold(line.text()).replaceAll("\\d+", "0");
  }
}
