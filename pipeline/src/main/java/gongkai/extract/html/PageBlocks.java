package gongkai.extract.html;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.PageFurniture;
import gongkai.extract.text.PlainTextExtractor;
import gongkai.text.ConverterArtifacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Collects a page's lines and rows in reading order and numbers them. Menus, which are runs of
 * links, are left out.
 */
final class PageBlocks {
  /** So many links with no other text between them are a menu. */
  private static final int FEWEST_MENU_LINKS = 3;

  /** So many lines with pipes are a table written as text. */
  private static final int FEWEST_PIPED_LINES = 8;

  private final Set<String> names;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private int linkCount;
  private List<List<Cell>> rows = new ArrayList<>();
  private int line;
  private int pipedLines;

  /**
   * @param names names of the page; a line that equals one is never part of a menu
   */
  PageBlocks(Set<String> names) {
    this.names = names;
  }

  /**
   * @param linkCount number of links where the line consists of links, otherwise 0
   */
  void addLine(String text, int linkCount) {
    if (text.isEmpty() || PageFurniture.matches(text)) {
      return;
    }
    endTable();
    if (linkCount > 0 && !names.contains(text)) {
      links.add(text);
      this.linkCount += linkCount;
      return;
    }
    endLinks();
    pipedLines += text.indexOf('|') >= 0 || text.indexOf('｜') >= 0 ? 1 : 0;
    blocks.add(new TextBlock(text, SourceSpan.ofLine(++line)));
  }

  /** Adds preformatted text, whose line ends, spaces and tabs count. */
  void addPlainText(String text) {
    endTable();
    endLinks();
    PlainTextExtractor.blocks(ConverterArtifacts.strip(text))
        .forEach(block -> blocks.add(moved(block, line)));
    line += (int) text.lines().count();
  }

  void addRow(List<PageCell> printed) {
    endLinks();
    line++;
    List<Cell> row = new ArrayList<>(printed.size());
    for (PageCell cell : printed) {
      row.add(new Cell(cell.text(), new SourceSpan(0, line, rows.size(), cell.column())));
    }
    rows.add(row);
  }

  /** Adds a row of a grid that is no table element. */
  void addTexts(List<String> texts) {
    endLinks();
    line++;
    List<Cell> row = new ArrayList<>(texts.size());
    for (String text : texts) {
      row.add(new Cell(text, new SourceSpan(0, line, rows.size(), row.size())));
    }
    rows.add(row);
  }

  void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(new TableGrid(rows, rows.get(0).get(0).span()));
      rows = new ArrayList<>();
    }
  }

  List<Block> finish() {
    endTable();
    endLinks();
    return pipedLines < FEWEST_PIPED_LINES ? blocks : withPipedTables();
  }

  /** The blocks, with lines with pipes read as tables. */
  private List<Block> withPipedTables() {
    List<Block> read = new ArrayList<>();
    StringJoiner lines = new StringJoiner("\n");
    int first = 0;
    for (Block block : blocks) {
      if (block instanceof TextBlock text) {
        first = lines.length() == 0 ? text.span().line() : first;
        lines.add(text.text());
      } else {
        addRead(read, lines, first);
        lines = new StringJoiner("\n");
        read.add(block);
      }
    }
    addRead(read, lines, first);
    return read;
  }

  private static void addRead(List<Block> read, StringJoiner lines, int first) {
    for (Block block : PlainTextExtractor.blocks(lines.toString())) {
      read.add(moved(block, first - 1));
    }
  }

  /** The block, its line numbers raised. */
  static Block moved(Block block, int lines) {
    if (block instanceof TableGrid grid) {
      List<List<Cell>> rows = new ArrayList<>();
      for (List<Cell> row : grid.rows()) {
        rows.add(
            row.stream().map(cell -> new Cell(cell.text(), moved(cell.span(), lines))).toList());
      }
      return new TableGrid(rows, moved(grid.span(), lines));
    }
    return new TextBlock(((TextBlock) block).text(), moved(block.span(), lines));
  }

  private static SourceSpan moved(SourceSpan span, int lines) {
    return new SourceSpan(span.page(), span.line() + lines, span.row(), span.column());
  }

  private void endLinks() {
    if (linkCount < FEWEST_MENU_LINKS) {
      for (String link : links) {
        blocks.add(new TextBlock(link, SourceSpan.ofLine(++line)));
      }
    }
    links.clear();
    linkCount = 0;
  }
}
