package gongkai.extract.html;

import gongkai.extract.Bounds;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses a page's source to a tree, within the bounds of size, depth and time. */
final class PageParser {
  /** Elements nested so many times deeper than the bound make the parser itself slow. */
  private static final int FAR_TOO_DEEP = 10;

  private static final int LONGEST_NAME = 12;

  /** Elements whose end tag may be missing, so that counting start tags says nothing of depth. */
  private static final Set<String> WITHOUT_END_TAG =
      Set.of(
          "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "br", "img",
          "input", "meta", "link", "hr", "col", "a", "area", "base", "wbr", "source", "param");

  private PageParser() {}

  static Document parse(String source, ReadMeter meter) {
    countTags(source, meter.bounds());
    return Parser.htmlParser()
        .setMaxDepth(meter.bounds().depth() + 4)
        .parseInput(new TimedReader(source, meter), "");
  }

  /** Rejects pages beyond the bounds before the parser spends time on them. */
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
      if (!name.isEmpty() && !WITHOUT_END_TAG.contains(name)) {
        depth = open.merge(name, ends ? -1 : 1, (known, step) -> Math.max(0, known + step));
      }
      if (++tags > bounds.nodes() || depth > FAR_TOO_DEEP * bounds.depth()) {
        throw new UnreadableDocument(
            UnreadableReason.TOO_COMPLEX, "The page has too many elements or levels");
      }
    }
  }

  /** Checks the time whenever the parser asks for more of the source. */
  private static final class TimedReader extends StringReader {
    private final ReadMeter meter;

    TimedReader(String source, ReadMeter meter) {
      super(source);
      this.meter = meter;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      meter.checkTime();
      return super.read(characters, offset, length);
    }
  }
}
