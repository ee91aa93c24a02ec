package gongkai.extract.text;

import gongkai.document.Block;
import gongkai.extract.Bounds;
import gongkai.extract.html.HtmlExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with HTML tables in it, as converters write those with merged cells into Markdown. The
 * tables are read as those of web pages are, all else as text.
 */
final class MarkedText {
  private static final String START = "<table";
  private static final String END = "</table>";
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,400}>");

  private MarkedText() {}

  static boolean hasTables(String text) {
    int start = text.indexOf(START);
    return start >= 0 && text.indexOf(END, start) > 0 || hasMarks(text);
  }

  private static boolean hasMarks(String text) {
    return text.contains("</span>") || text.contains("</div>");
  }

  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf(START, at);
      int end = start < 0 ? -1 : end(text, start);
      if (end < 0) {
        start = text.length();
      }
      addText(text.substring(at, start), blocks);
      if (end > 0) {
        blocks.addAll(HtmlExtractor.fragment(text.substring(start, end), Bounds.STANDARD));
      }
      at = end < 0 ? text.length() : end;
    }
    return blocks;
  }

  private static void addText(String text, List<Block> blocks) {
    String bare = TAG.matcher(text).replaceAll("");
    if (!bare.isBlank()) {
      blocks.addAll(PlainTextExtractor.blocks(bare));
    }
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
