package gongkai.extract;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects a page's lines and rows in reading order and numbers them. Lists of links, which
 * surround every article on a site, are left out.
 */
final class PageBlocks {
  /** So many links without other words between them are a menu and no part of a text. */
  private static final int MENU = 3;

  private final Set<String> names;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private int linkCount;
  private List<List<Cell>> rows = new ArrayList<>();
  private int line;

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
    if (text.isEmpty()) {
      return;
    }
    endTable();
    if (linkCount > 0 && !names.contains(text)) {
      links.add(text);
      this.linkCount += linkCount;
      return;
    }
    endLinks();
    blocks.add(new TextBlock(text, SourceSpan.ofLine(++line)));
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
    return blocks;
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
