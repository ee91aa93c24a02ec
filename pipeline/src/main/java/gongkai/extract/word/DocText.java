package gongkai.extract.word;

import gongkai.extract.ReadMeter;
import gongkai.extract.word.WordPart.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * Reads the text of a binary Word document as printed with all tracked changes accepted. Text boxes
 * come first, because titles are often in one.
 *
 * <p>The format stores tables as paragraphs with a nesting level that end in cell and row marks.
 * Rows are built from those marks alone, so that a misplaced paragraph does no harm to its
 * neighbours.
 */
final class DocText {
  private static final char CELL_MARK = '\u0007';

  private final HWPFDocument document;
  private final ReadMeter meter;
  private final DocLists lists;

  /** The state at one nesting level: 0 is the body, deeper levels are tables. */
  private static final class Open {
    final int level;
    final DocTable table = new DocTable();
    final ParagraphText text = new ParagraphText();
    List<WordPart> parts = new ArrayList<>();
    List<List<WordPart>> cells = new ArrayList<>();

    Open(int level) {
      this.level = level;
    }

    void endParagraph() {
      parts.add(new WordPart.Paragraph(text.end()));
    }

    void endCell() {
      endParagraph();
      cells.add(parts);
      parts = new ArrayList<>();
    }
  }

  DocText(HWPFDocument document, ReadMeter meter) {
    this.document = document;
    this.meter = meter;
    this.lists = new DocLists(document.getListTables());
  }

  List<WordPart> read() {
    List<WordPart> parts = new ArrayList<>();
    Range boxes = document.getMainTextboxRange();
    if (boxes != null) {
      parts.addAll(read(boxes));
    }
    parts.addAll(read(document.getRange()));
    return parts;
  }

  private List<WordPart> read(Range range) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(0));
    for (PAPX properties : document.getParagraphTable().getParagraphs()) {
      if (properties.getStart() < range.getEndOffset()
          && properties.getEnd() > range.getStartOffset()) {
        meter.countNode();
        read(properties, Paragraph.newParagraph(range, properties), open);
      }
    }
    close(open, 0);
    Open body = open.pop();
    if (body.text.length() > 0) {
      body.endParagraph();
    }
    return body.parts;
  }

  private void read(PAPX properties, Paragraph paragraph, Deque<Open> open) {
    int level = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
    if (level == 0 && !open.element().cells.isEmpty()) {
      // Body text cannot occur inside an unfinished row, so it belongs to the next cell.
      level = open.element().level;
    }
    meter.checkDepth(level);
    close(open, level);
    while (open.element().level < level) {
      open.push(new Open(open.element().level + 1));
    }
    Open top = open.element();
    if (paragraph.isTableRowEnd() || paragraph.getProps().getFTtpEmbedded()) {
      if (!isDeleted(paragraph)) {
        top.table.addRow(top.cells, TableSprmUncompressor.uncompressTAP(properties.getSprmBuf()));
      }
      top.cells = new ArrayList<>();
      return;
    }
    top.text.listNumber(lists.number(paragraph));
    boolean ends = readRuns(paragraph, top.text);
    if (level > 0 && isCellEnd(paragraph)) {
      top.endCell();
    } else if (ends) {
      top.endParagraph();
    }
  }

  /** Closes all tables deeper than the level. */
  private static void close(Deque<Open> open, int level) {
    while (open.element().level > level) {
      Open inner = open.pop();
      if (inner.text.length() > 0 || !inner.parts.isEmpty()) {
        inner.endCell();
      }
      if (!inner.cells.isEmpty()) {
        inner.table.addRow(inner.cells, null);
      }
      Table table = inner.table.table();
      if (!table.rows().isEmpty()) {
        open.element().parts.add(table);
      }
    }
  }

  private static boolean isCellEnd(Paragraph paragraph) {
    String text = paragraph.text();
    return paragraph.isEmbeddedCellMark()
        || !text.isEmpty() && text.charAt(text.length() - 1) == CELL_MARK;
  }

  private static boolean isDeleted(Paragraph rowEnd) {
    int last = rowEnd.numCharacterRuns() - 1;
    return last >= 0 && rowEnd.getCharacterRun(last).isMarkedDeleted();
  }

  /** Whether the paragraph ends here; false where its end mark was deleted by a tracked change. */
  private boolean readRuns(Paragraph paragraph, ParagraphText text) {
    boolean ends = true;
    int count = paragraph.numCharacterRuns();
    for (int at = 0; at < count; at++) {
      meter.countNode();
      CharacterRun run = paragraph.getCharacterRun(at);
      String printed = run.text();
      if (run.isMarkedDeleted()) {
        ends = !printed.endsWith("\r");
        continue;
      }
      ends = true;
      meter.countCharacters(printed.length());
      boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
      text.style(run.isVanished(), run.getSubSuperScriptIndex() != 0, struck);
      if (run.isSymbol()) {
        text.append(String.valueOf(run.getSymbolCharacter()));
      } else {
        append(printed, text);
      }
    }
    text.style(false, false, false);
    return ends;
  }

  /** Control characters have meanings of Word's own: fields, breaks, pictures, cell ends. */
  private static void append(String printed, ParagraphText text) {
    int start = 0;
    for (int at = 0; at <= printed.length(); at++) {
      char character = at == printed.length() ? 0 : printed.charAt(at);
      if (character >= ' ') {
        continue;
      }
      text.append(printed.substring(start, at));
      start = at + 1;
      switch (character) {
        case '\t' -> text.append("\t");
        case '\u000b', '\f', '\u000e' -> text.append("\n");
        case '\u0013' -> text.beginField();
        case '\u0014' -> text.beginFieldResult();
        case '\u0015' -> text.endField();
        case '\u001e' -> text.append("-");
        default -> {
          // Anchors of notes and pictures, soft hyphens, ends of paragraphs and cells.
        }
      }
    }
  }
}
