package gongkai.extract.word;

import gongkai.extract.word.WordPart.Paragraph;
import gongkai.extract.word.WordPart.Table;
import java.util.List;

/**
 * One cell of a Word table.
 *
 * @param column 0-based column of the grid in which the cell begins
 */
record WordCell(int column, List<WordPart> parts) {
  /** Longer text in one cell is not a label but a page laid out in a table. */
  private static final int LONGEST_LABEL = 120;

  /** Whether the cell is layout for a page and no cell of a data table. */
  boolean holdsPage() {
    int paragraphs = 0;
    int length = 0;
    for (WordPart part : parts) {
      if (part instanceof Table table) {
        if (!isFrame(table)) {
          return true;
        }
      } else if (part instanceof Paragraph paragraph && !paragraph.text().isBlank()) {
        paragraphs++;
        length += paragraph.text().length();
      }
    }
    return paragraphs > 1 && length > LONGEST_LABEL;
  }

  /**
   * The paragraphs as one text, each on a line of its own: 1 and 0 in two paragraphs are neither 10
   * nor two cells.
   */
  String text() {
    StringBuilder lines = new StringBuilder();
    addLines(parts, lines);
    String text = lines.toString();
    if (text.isEmpty() || hasWords(text)) {
      return text;
    }
    return text.replaceAll("[\\s\\u00a0\\u3000]+", "\n");
  }

  private static void addLines(List<WordPart> parts, StringBuilder lines) {
    for (WordPart part : parts) {
      if (part instanceof Paragraph paragraph) {
        for (String line : WordLayout.lines(paragraph.text())) {
          lines.append(lines.isEmpty() ? "" : "\n").append(line);
        }
      } else if (part instanceof Table table) {
        table.rows().forEach(row -> row.forEach(cell -> addLines(cell.parts, lines)));
      }
    }
  }

  /** A table of one cell is only a frame around a text. */
  private static boolean isFrame(Table table) {
    return table.rows().size() <= 1 && table.rows().stream().allMatch(row -> row.size() <= 1);
  }

  private static boolean hasWords(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetter(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
