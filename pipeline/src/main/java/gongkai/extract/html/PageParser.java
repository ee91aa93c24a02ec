package gongkai.extract.html;

import gongkai.extract.Bounds;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The source of a page as a tree, within bounds of size, depth and time. */
final class PageParser {
  /** Elements of one name so many times deeper than the bound make the parser itself slow. */
  private static final int FAR_TOO_DEEP = 10;

  private static final int LONGEST_NAME = 12;

  /** Elements that need no end tag. */
  private static final Set<String> ENDLESS =
      Set.of(
          "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "br", "img",
          "input", "meta", "link", "hr", "col", "a", "area", "base", "wbr", "source", "param");

  private PageParser() {}

  static Document parse(String source, ReadMeter allowance) {
    countTags(source, allowance.bounds());
    return Parser.htmlParser()
        .setMaxDepth(allowance.bounds().depth() + 4)
        .parseInput(new TimedReader(source, allowance), "");
  }

  /** Looks once over the tags, so that no page keeps the parser busy that is rejected anyway. */
  private static void countTags(String source, Bounds bounds) {
    Map<String, Integer> open = new HashMap<>();
    int tags = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      boolean ends = source.startsWith("/", at + 1);
      int start = ends ? at + 2 : at + 1;
      int end = start;
      while (end < source.length()
          && end - start < LONGEST_NAME
          && Character.isLetterOrDigit(source.charAt(end))) {
        end++;
      }
      String name = source.substring(start, end).toLowerCase(Locale.ROOT);
      int depth = 0;
      if (!name.isEmpty() && !ENDLESS.contains(name)) {
        depth = open.merge(name, ends ? -1 : 1, (known, step) -> Math.max(0, known + step));
      }
      if (++tags > bounds.nodes() || depth > FAR_TOO_DEEP * bounds.depth()) {
        throw new UnreadableDocument("too_complex", "The page has too many elements or levels");
      }
    }
  }

  /** Ends the parser's work where it takes too long. */
  private static final class TimedReader extends StringReader {
    private final ReadMeter allowance;

    TimedReader(String source, ReadMeter allowance) {
      super(source);
      this.allowance = allowance;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      allowance.look();
      return super.read(characters, offset, length);
    }
  }
}
