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
 * Collects a page's lines and rows in reading order and numbers them. Lists of links, which
 * surround every article on a site, are left out.
 */
final class PageBlocks {
  /** So many links without other words between them are a menu and no part of a text. */
  private static final int MENU = 3;

  /** So many lines with pipes are rows of a table. */
  private static final int PIPED = 8;

  private final Set<String> names;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private int linkCount;
  private List<List<Cell>> rows = new ArrayList<>();
  private int line;
  private int pipedLines;

  /**
   * @param names what the page calls itself; a line that says the same is never part of a menu
   */
  PageBlocks(Set<String> names) {
    this.names = names;
  }

  /**
   * @param linkCount links in the line where it consists of links, otherwise 0
   */
  void addLine(String text, int linkCount) {
    if (text.isEmpty() || PageFurniture.is(text)) {
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

  /** Adds text whose line ends, blanks and tabs are the page's own. */
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

  void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(new TableGrid(rows, rows.get(0).get(0).span()));
      rows = new ArrayList<>();
    }
  }

  List<Block> finish() {
    endTable();
    endLinks();
    return pipedLines < PIPED ? blocks : withPipedTables();
  }

  /** The blocks, with the tables in them that the page prints as lines with pipes. */
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

  /** The block so many lines further down. */
  private static Block moved(Block block, int lines) {
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
    if (linkCount < MENU) {
      for (String link : links) {
        blocks.add(new TextBlock(link, SourceSpan.ofLine(++line)));
      }
    }
    links.clear();
    linkCount = 0;
  }
}
