package gongkai.extract;

import gongkai.extract.WordPart.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/**
 * Reads the text of a binary Word document as it would be printed with all tracked changes
 * accepted. Text boxes come first, since the place of a title in one is above the text.
 */
final class DocText {
  private final HWPFDocument document;
  private final Allowance allowance;
  private final DocLists lists;

  DocText(HWPFDocument document, Allowance allowance) {
    this.document = document;
    this.allowance = allowance;
    this.lists = new DocLists(document.getListTables());
  }

  List<WordPart> read() throws UnreadableDocument {
    List<WordPart> parts = new ArrayList<>();
    Range boxes = document.getMainTextboxRange();
    if (boxes != null) {
      parts.addAll(read(boxes, 0));
    }
    parts.addAll(read(document.getRange(), 0));
    return parts;
  }

  /**
   * The parts of a range.
   *
   * @param level how many tables the range stands in
   */
  List<WordPart> read(Range range, int level) throws UnreadableDocument {
    allowance.depth(level);
    List<WordPart> parts = new ArrayList<>();
    ParagraphText text = new ParagraphText();
    int count = range.numParagraphs();
    for (int at = 0; at < count; at++) {
      allowance.node();
      org.apache.poi.hwpf.usermodel.Paragraph paragraph = range.getParagraph(at);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        Table table = range.getTable(paragraph);
        if (table.numRows() > 0) {
          parts.add(new DocTable(this, table, level + 1).read());
          at += table.numParagraphs() - 1;
          continue;
        }
      }
      text.number(lists.number(paragraph));
      if (readRuns(paragraph, text)) {
        parts.add(new Paragraph(text.end()));
      }
    }
    if (text.length() > 0) {
      parts.add(new Paragraph(text.end()));
    }
    return parts;
  }

  /** Whether the paragraph ends with its runs; where its end was taken out, the next goes on. */
  private boolean readRuns(org.apache.poi.hwpf.usermodel.Paragraph paragraph, ParagraphText text)
      throws UnreadableDocument {
    boolean ends = true;
    int count = paragraph.numCharacterRuns();
    for (int at = 0; at < count; at++) {
      allowance.node();
      CharacterRun run = paragraph.getCharacterRun(at);
      String printed = run.text();
      if (run.isMarkedDeleted()) {
        ends = !printed.endsWith("\r");
        continue;
      }
      ends = true;
      allowance.characters(printed.length());
      boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
      text.look(run.isVanished(), run.getSubSuperScriptIndex() != 0, struck);
      if (run.isSymbol()) {
        text.append(String.valueOf(run.getSymbolCharacter()));
      } else {
        append(printed, text);
      }
    }
    return ends;
  }

  /** Signs below the blank are Word's own: fields, breaks, pictures, ends of cells. */
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
        case '\u0013' -> text.fieldBegins();
        case '\u0014' -> text.fieldResultBegins();
        case '\u0015' -> text.fieldEnds();
        case '\u001e' -> text.append("-");
        default -> {
          // Marks of notes and pictures, soft hyphens, ends of paragraphs and cells.
        }
      }
    }
  }
}
