package gongkai.extract.html;

import gongkai.extract.ReadMeter;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What one cell of a page's table prints.
 *
 * @param text its paragraphs and lines joined by spaces, so that numbers on two lines never become
 *     one
 * @param column the grid column where the cell begins, from 0
 * @param holdsMore whether it holds more than a cell of data does: a table, or an article
 * @param linked whether all of its text leads to other pages
 */
record PageCell(Element element, String text, int column, boolean holdsMore, boolean linked) {
  /** The form's longest label has 37 characters, its longest note twice as many. */
  private static final int LONGEST = 300;

  /** A longer text in a row of its own is a paragraph. */
  private static final int LONGEST_LABEL = 64;

  private static final Set<String> TYPED_IN = Set.of("", "text", "number", "tel");

  static PageCell of(
      Element element, int column, int depth, Visibility visibility, ReadMeter meter) {
    Reader reader = new Reader(visibility, meter);
    reader.read(element, depth, false);
    return new PageCell(
        element,
        reader.text.take(),
        column,
        reader.holdsMore,
        reader.linked > 0 && reader.linked == reader.printed);
  }

  boolean isBlank() {
    return text.isEmpty() && !holdsMore;
  }

  boolean isParagraph() {
    return text.length() > LONGEST_LABEL || text.indexOf('。') >= 0;
  }

  /** Collects a cell's text, and stops where the cell turns out to be layout. */
  private static final class Reader {
    private final Visibility visibility;
    private final ReadMeter meter;
    private final RunningText text = new RunningText();
    private boolean holdsMore;
    private int printed;
    private int linked;

    Reader(Visibility visibility, ReadMeter meter) {
      this.visibility = visibility;
      this.meter = meter;
    }

    void read(Element parent, int depth, boolean inLink) {
      for (Node node = parent.firstChild(); node != null && !holdsMore; node = node.nextSibling()) {
        meter.countNode();
        meter.checkDepth(depth);
        if (node instanceof TextNode shown) {
          append(shown.getWholeText(), inLink);
        } else if (node instanceof Element element) {
          readElement(element, depth, inLink);
        }
      }
    }

    private void readElement(Element element, int depth, boolean inLink) {
      if (element.nameIs("input")) {
        append(typedIn(element), inLink);
      } else if (element.nameIs("br")) {
        text.breakLine();
      } else if (element.nameIs("table") && PageTable.hasCells(element)) {
        holdsMore = true;
      } else if (!visibility.leavesOut(element) && !visibility.isNoteMark(element, text)) {
        boolean standsAlone = Visibility.standsAlone(element);
        if (standsAlone) {
          text.breakLine();
        }
        read(element, depth + 1, inLink || Visibility.leadsAway(element));
        if (standsAlone) {
          text.breakLine();
        }
      }
    }

    private void append(String words, boolean inLink) {
      text.append(words);
      int length = words.strip().length();
      printed += length;
      linked += inLink ? length : 0;
      holdsMore = text.length() > LONGEST;
    }

    /** Some sites keep the figures of a filled-in form in its input fields. */
    private static String typedIn(Element field) {
      return TYPED_IN.contains(field.attr("type")) ? field.attr("value") : "";
    }
  }
}
