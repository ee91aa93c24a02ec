package gongkai.extract.html;

import gongkai.extract.ReadMeter;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Walks over a page's elements in reading order.
 *
 * <p>Data tables and layout tables are told apart row by row: a row whose cells hold tables, an
 * article or a paragraph is layout, and its cells are read like any other part of the page.
 */
final class PageWalk {
  /** Escaped markup: a page stored as text inside the page. */
  private static final Pattern ESCAPED = Pattern.compile("</(?:td|p|div|span|table|strong)>");

  private final Visibility visibility;
  private final ReadMeter meter;
  private final PageBlocks blocks;
  private final RunningText text = new RunningText();
  private int links;
  private int linkedWords;
  private int otherWords;
  private boolean inHeading;

  PageWalk(Visibility visibility, ReadMeter meter, PageBlocks blocks) {
    this.visibility = visibility;
    this.meter = meter;
    this.blocks = blocks;
  }

  void walk(Element page) {
    walk(page, 1, false);
    endLine();
  }

  private void walk(Element parent, int depth, boolean inLink) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      meter.countNode();
      meter.checkDepth(depth);
      if (node instanceof TextNode shown) {
        String words = shown.getWholeText();
        if (words.indexOf("</") >= 0 && ESCAPED.matcher(words).find()) {
          walk(PageParser.parse(words, meter).body(), depth + 1, inLink);
        } else {
          append(words, inLink);
        }
      } else if (node instanceof Element element) {
        enter(element, depth, inLink);
      }
    }
  }

  private void enter(Element element, int depth, boolean inLink) {
    if (element.nameIs("br")) {
      endLine();
    } else if (visibility.leavesOut(element) || visibility.isNoteMark(element, text)) {
      return;
    } else if (element.nameIs("pre") && element.childrenSize() == 0) {
      endLine();
      blocks.addPlainText(element.wholeText());
    } else if (element.nameIs("table")) {
      endLine();
      walkTable(element, depth + 1);
    } else if (SpanRow.is(element)) {
      endLine();
      blocks.addTexts(SpanRow.cells(element, visibility));
    } else if (Visibility.standsAlone(element)) {
      endLine();
      boolean outer = inHeading;
      inHeading |= isHeading(element);
      walk(element, depth + 1, inLink);
      endLine();
      inHeading = outer;
    } else {
      boolean away = Visibility.leadsAway(element);
      links += away ? 1 : 0;
      walk(element, depth + 1, inLink || away);
    }
  }

  private void walkTable(Element table, int depth) {
    Element caption = table.firstElementChild();
    if (caption != null && caption.nameIs("caption")) {
      walk(caption, depth, false);
      endLine();
    }
    List<List<PageCell>> rows = PageTable.rows(table, depth + 2, visibility, meter);
    boolean oneColumn = rows.stream().allMatch(row -> row.size() == 1);
    for (List<PageCell> row : rows) {
      if (oneColumn || isLayout(row)) {
        blocks.endTable();
        for (PageCell cell : row) {
          walk(cell.element(), depth + 2, false);
          endLine();
        }
      } else if (!isMenu(row)) {
        blocks.addRow(row);
      }
    }
    blocks.endTable();
  }

  private static boolean isLayout(List<PageCell> row) {
    PageCell only = null;
    int printed = 0;
    for (PageCell cell : row) {
      if (cell.holdsMore()) {
        return true;
      }
      if (!cell.isBlank()) {
        only = cell;
        printed++;
      }
    }
    return printed == 1 && only.isParagraph();
  }

  private static boolean isMenu(List<PageCell> row) {
    int linked = 0;
    for (PageCell cell : row) {
      if (cell.linked() && !Character.isDigit(cell.text().charAt(0))) {
        linked++;
      } else if (!cell.isBlank()) {
        return false;
      }
    }
    return linked > 1;
  }

  private void append(String words, boolean inLink) {
    text.append(words);
    links += inLink && links == 0 ? 1 : 0;
    for (int at = 0; at < words.length(); at++) {
      if (RunningText.isWide(words.charAt(at))) {
        if (inLink) {
          linkedWords++;
        } else {
          otherWords++;
        }
      }
    }
  }

  private void endLine() {
    boolean leadsAway = !inHeading && links > 0 && linkedWords > 4 * otherWords;
    blocks.addLine(text.take(), leadsAway ? links : 0);
    links = 0;
    linkedWords = 0;
    otherWords = 0;
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }
}
