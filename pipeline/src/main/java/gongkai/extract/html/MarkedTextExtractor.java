package gongkai.extract.html;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.SourceSpan;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.text.PlainTextExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text with HTML tables in it, as converters write those with merged cells into Markdown. The
 * tables are read as those of web pages are, all else as text.
 */
public final class MarkedTextExtractor implements Extractor {
  private static final String START = "<table";
  private static final String END = "</table>";

  /** What pandoc writes in place of a table with merged cells. */
  private static final String LOST_TABLE = "[TABLE]";

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,400}>");

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    String text = PlainTextExtractor.text(content);
    if (text.contains(LOST_TABLE)) {
      String rest = text.replace(LOST_TABLE, "");
      return new Document(blocks(rest, bounds), Map.of(), List.of(lost(text, rest)));
    }
    return new Document(blocks(text, bounds), Map.of(), List.of());
  }

  private static Problem lost(String text, String rest) {
    int count = (text.length() - rest.length()) / LOST_TABLE.length();
    long line = text.substring(0, text.indexOf(LOST_TABLE)).lines().count();
    return new Problem(
        ProblemCode.TABLE_LOST,
        List.of(),
        Map.of("mark", LOST_TABLE, "count", count),
        SourceSpan.ofLine((int) line));
  }

  private static List<Block> blocks(String text, Bounds bounds) {
    return hasTables(text) ? marked(text, bounds) : PlainTextExtractor.blocks(text);
  }

  private static boolean hasTables(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    int start = text.indexOf(START);
    return start >= 0 && text.indexOf(END, start) > 0 || hasMarks(text);
  }

  private static boolean hasMarks(String text) {
    return text.contains("</span>") || text.contains("</div>");
  }

  private static List<Block> marked(String text, Bounds bounds) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    int line = 0;
    while (at < text.length()) {
      int start = text.indexOf(START, at);
      int end = start < 0 ? -1 : end(text, start);
      if (end < 0) {
        start = text.length();
      }
      addMoved(words(text.substring(at, start)), line, blocks);
      line += lines(text, at, start);
      if (end > 0) {
        addMoved(HtmlExtractor.fragment(text.substring(start, end), bounds), line, blocks);
        line += lines(text, start, end);
      }
      at = end < 0 ? text.length() : end;
    }
    return blocks;
  }

  private static List<Block> words(String text) {
    String bare = TAG.matcher(text).replaceAll("");
    return bare.isBlank() ? List.of() : PlainTextExtractor.blocks(bare);
  }

  private static void addMoved(List<Block> more, int lines, List<Block> blocks) {
    more.forEach(block -> blocks.add(PageBlocks.moved(block, lines)));
  }

  private static int lines(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(character -> character == '\n').count();
  }

  /** Where the table's last end tag ends, its inner tables counted; -1 without one. */
  private static int end(String text, int start) {
    int depth = 0;
    int at = start;
    while (true) {
      int open = text.indexOf(START, at);
      int close = text.indexOf(END, at);
      if (close < 0) {
        return -1;
      }
      if (open >= 0 && open < close) {
        depth++;
        at = open + START.length();
      } else {
        depth--;
        at = close + END.length();
        if (depth <= 0) {
          return at;
        }
      }
    }
  }
}
