package gongkai.extract.word;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.word.WordPart.Paragraph;
import gongkai.extract.word.WordPart.Table;
import gongkai.text.ConverterArtifacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the parts of a Word document into blocks. Each printed line and each table row counts as
 * one line; the cells of layout rows are read one after the other like the text around them.
 */
final class WordLayout {
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private int line;

  private WordLayout() {}

  static List<Block> blocks(List<WordPart> parts) {
    WordLayout layout = new WordLayout();
    layout.add(parts);
    return layout.blocks;
  }

  /** The printed lines of a paragraph, blank ones left out. */
  static List<String> lines(String paragraph) {
    List<String> lines = new ArrayList<>(1);
    int start = 0;
    for (int at = 0; at <= paragraph.length(); at++) {
      if (at == paragraph.length() || paragraph.charAt(at) == '\n') {
        String line = ConverterArtifacts.strip(stripped(paragraph, start, at));
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = at + 1;
      }
    }
    return lines;
  }

  private void add(List<WordPart> parts) {
    for (WordPart part : parts) {
      if (part instanceof Paragraph paragraph) {
        for (String text : lines(paragraph.text())) {
          blocks.add(new TextBlock(text, SourceSpan.ofLine(++line)));
        }
      } else if (part instanceof Table table) {
        add(table);
      }
    }
  }

  private void add(Table table) {
    for (List<WordCell> row : table.rows()) {
      if (row.stream().anyMatch(WordCell::holdsPage)) {
        endGrid();
        row.forEach(cell -> add(cell.parts()));
      } else {
        addRow(row);
      }
    }
    endGrid();
  }

  private void addRow(List<WordCell> row) {
    line++;
    List<Cell> cells = new ArrayList<>(row.size());
    for (WordCell cell : row) {
      cells.add(new Cell(cell.text(), new SourceSpan(0, line, rows.size(), cell.column())));
    }
    if (!cells.isEmpty()) {
      rows.add(cells);
    }
  }

  private void endGrid() {
    if (!rows.isEmpty()) {
      blocks.add(new TableGrid(rows, rows.get(0).get(0).span()));
      rows.clear();
    }
  }

  private static String stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char character) {
    return character <= ' ' || character == '\u00a0' || Character.isSpaceChar(character);
  }
}
