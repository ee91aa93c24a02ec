package gongkai.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text inside a frame of one cell, as Markdown draws a page's layout table: +---+ above and
 * below, a pipe at both ends of each line. A table inside was broken into lines of the frame's
 * width, so that its columns are lost and its words and numbers follow each other.
 */
final class FramedText {
  private FramedText() {}

  /** The lines without frames; the same list where there are none. */
  static List<TextLine> unframed(List<TextLine> lines) {
    List<TextLine> result = null;
    int at = 0;
    while (at < lines.size()) {
      int end = BoxGlyphs.isPlusLine(lines.get(at).text()) ? end(lines, at) : at;
      if (end > at + 1 && result == null) {
        result = new ArrayList<>(lines.subList(0, at));
      }
      if (end > at + 1) {
        for (TextLine line : lines.subList(at + 1, end)) {
          addInside(line, result);
        }
        at = end;
      } else {
        if (result != null) {
          result.add(lines.get(at));
        }
        at++;
      }
    }
    return result == null ? lines : result;
  }

  /** The index of the frame's last line; the first one's where it is no frame of one cell. */
  private static int end(List<TextLine> lines, int start) {
    String edge = lines.get(start).text().strip();
    if (edge.indexOf('+', 1) != edge.length() - 1) {
      return start;
    }
    for (int at = start + 1; at < lines.size(); at++) {
      String text = lines.get(at).text().strip();
      if (text.equals(edge)) {
        return at;
      }
      if (!text.startsWith("|") || !text.endsWith("|") || text.length() < 2) {
        return start;
      }
    }
    return start;
  }

  private static void addInside(TextLine line, List<TextLine> result) {
    String text = line.text().strip();
    String inside = text.substring(1, text.length() - 1).strip();
    if (!DrawnTables.isRule(inside)) {
      result.addAll(TextLine.numbered(narrow(inside), line.number()));
    }
  }

  /** The text with one blank for each run of them. */
  private static String narrow(String text) {
    return text.replaceAll(" {2,}", " ");
  }
}
