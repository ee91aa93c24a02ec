package gongkai.parse.token;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.form.LabelText;
import gongkai.text.CellText;
import gongkai.text.Folding;
import gongkai.text.StringMemo;
import java.util.ArrayList;
import java.util.List;

/** Turns a document into the one stream of tokens that everything else is read from. */
public final class Tokenizer {
  /** A longer text is a paragraph; the form's longest label has 37 characters. */
  private static final int LONGEST_LABEL = 64;

  /** How many texts of each kind are memoised; the form itself has some hundred labels. */
  private static final int MEMOISED = 1 << 12;

  private static final StringMemo<List<TokenText>> CELLS =
      new StringMemo<>(MEMOISED, Tokenizer::cell);
  private static final StringMemo<List<TokenText>> LINES =
      new StringMemo<>(MEMOISED, Tokenizer::line);

  private final List<Token> tokens = new ArrayList<>(640);

  private Tokenizer() {}

  /** The tokens of a document in reading order. */
  public static List<Token> of(Document document) {
    Tokenizer tokenizer = new Tokenizer();
    for (Block block : document.blocks()) {
      if (block instanceof TextBlock text) {
        tokenizer.addText(text.text(), text.span());
      } else if (block instanceof TableGrid grid) {
        grid.rows().forEach(tokenizer::addRow);
      }
    }
    return tokenizer.tokens;
  }

  private void addRow(List<Cell> row) {
    if (isRule(row)) {
      return;
    }
    int width = row.size();
    boolean alone = printed(row) == 1;
    for (Cell cell : row) {
      String text = cell.text();
      if (text.length() > LONGEST_LABEL) {
        addText(text, cell.span());
      } else if (alone && SectionHeadings.numberOf(text) > 0) {
        addHeading(text, SectionHeadings.numberOf(text), cell.span());
      } else if (SectionHeadings.startCell(text)) {
        addProse(text, cell.span());
      } else {
        addCell(text, cell.span(), width);
      }
    }
    SourceSpan end = row.isEmpty() ? SourceSpan.ofLine(0) : row.get(width - 1).span();
    tokens.add(Token.of(Token.Kind.ROW_END, "", end, width));
  }

  private void addCell(String text, SourceSpan span, int width) {
    addAll(CELLS.of(text), span, width);
  }

  private void addText(String text, SourceSpan span) {
    if (text.length() > LONGEST_LABEL) {
      addProse(text, span);
    } else {
      addAll(LINES.of(text), span, 0);
    }
  }

  private void addAll(List<TokenText> texts, SourceSpan span, int width) {
    for (int at = 0; at < texts.size(); at++) {
      tokens.add(new Token(texts.get(at), span, width));
    }
  }

  /** What a cell of a grid says. */
  private static List<TokenText> cell(String text) {
    String folded = Folding.fold(text);
    CellText value = CellText.of(folded);
    if (value.kind() != CellText.Kind.WORDS) {
      return List.of(TokenText.value(value, text));
    }
    // Lines within one cell are never several cells, nor one number: that cell stays unreadable.
    List<String> parts = text.indexOf('\n') < 0 ? valuesIn(folded) : List.of();
    return parts.size() > 1
        ? parts.stream().map(Tokenizer::value).toList()
        : List.of(TokenText.words(text, LabelText.ofFolded(folded)));
  }

  /** What a short line outside grids says; nothing where it is blank or ruled. */
  private static List<TokenText> line(String text) {
    String folded = Folding.fold(text);
    CellText whole = CellText.of(folded);
    if (whole.kind() == CellText.Kind.BLANK || whole.kind() == CellText.Kind.RULE) {
      return List.of();
    }
    if (whole.kind() != CellText.Kind.WORDS) {
      return List.of(TokenText.value(whole, text));
    }
    String words = LabelText.ofFolded(folded);
    int section = SectionHeadings.numberOf(text, words);
    if (section > 0) {
      return List.of(TokenText.heading(text, words, section));
    }
    int values = trailingValues(folded);
    if (values == folded.length()) {
      return List.of(TokenText.words(text, words));
    }
    List<TokenText> parts = new ArrayList<>();
    if (values > 0) {
      String label = LabelText.ofFolded(folded.substring(0, values));
      parts.add(TokenText.words(text.substring(0, values), label));
    }
    valuesIn(folded.substring(values)).forEach(part -> parts.add(value(part)));
    return List.copyOf(parts);
  }

  private static TokenText value(String part) {
    return TokenText.value(CellText.of(part), part);
  }

  /** A paragraph, cut at the headings that a page without line breaks prints inside it. */
  private void addProse(String text, SourceSpan span) {
    int start = 0;
    int next = SectionHeadings.inlineStart(text, 0);
    while (next >= 0) {
      int following = SectionHeadings.inlineStart(text, next + 2);
      if (next > start) {
        tokens.add(Token.of(Token.Kind.PROSE, text.substring(start, next), span, 0));
      }
      int end = headingEnd(text, next);
      int section = SectionHeadings.numberOf(text.substring(next, end));
      if (section > 0) {
        addHeading(text.substring(next, end), section, span);
        start = end;
      } else {
        start = next;
      }
      next = following;
    }
    if (start < text.length()) {
      String rest = text.substring(start);
      if (start > 0 && rest.length() <= LONGEST_LABEL) {
        addText(rest, span);
      } else {
        tokens.add(Token.of(Token.Kind.PROSE, rest, span, 0));
      }
    }
  }

  /** A heading inside a line ends at the first blank behind it, or with 情况 or 事项. */
  private static int headingEnd(String text, int start) {
    int limit = Math.min(text.length(), start + 40);
    for (int at = start + 4; at < limit; at++) {
      char character = Folding.fold(text.charAt(at));
      if (character == ' ' || character == '\t' || character == '。' || character == '(') {
        return at;
      }
      if (text.startsWith("情况", at) || text.startsWith("事项", at)) {
        return at + 2;
      }
    }
    return limit;
  }

  private void addHeading(String text, int section, SourceSpan span) {
    tokens.add(new Token(TokenText.heading(text, LabelText.of(text), section), span, 0));
  }

  /** Where the values at the end of a text line begin; the line's length where there are none. */
  private static int trailingValues(String line) {
    int begin = line.length();
    int at = line.length();
    while (at > 0) {
      int end = at;
      while (end > 0 && line.charAt(end - 1) <= ' ') {
        end--;
      }
      int start = end;
      while (start > 0 && line.charAt(start - 1) > ' ') {
        start--;
      }
      if (start == end || !isValue(line, start, end)) {
        break;
      }
      begin = start;
      at = start;
    }
    return begin;
  }

  /** The words of a text where every one of them is a value; otherwise nothing. */
  private static List<String> valuesIn(String folded) {
    List<String> values = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      while (at < folded.length() && folded.charAt(at) <= ' ') {
        at++;
      }
      int start = at;
      while (at < folded.length() && folded.charAt(at) > ' ') {
        at++;
      }
      if (start < at) {
        if (!isValue(folded, start, at)) {
          return List.of();
        }
        values.add(folded.substring(start, at));
      }
    }
    return values;
  }

  private static boolean isValue(String text, int start, int end) {
    if (!CellText.canBegin(text.charAt(start))) {
      return false;
    }
    CellText.Kind kind = CellText.of(text.substring(start, end)).kind();
    return kind == CellText.Kind.NUMBER || kind == CellText.Kind.MARK;
  }

  private static int printed(List<Cell> row) {
    int printed = 0;
    for (Cell cell : row) {
      printed += cell.text().isEmpty() ? 0 : 1;
    }
    return printed;
  }

  /** Whether a converter drew the row between others, as Markdown does. */
  private static boolean isRule(List<Cell> row) {
    boolean rule = false;
    for (Cell cell : row) {
      if (!cell.text().isEmpty() && Folding.fold(cell.text().charAt(0)) > '—') {
        return false;
      }
      CellText.Kind kind = CellText.of(Folding.fold(cell.text())).kind();
      if (kind != CellText.Kind.RULE && kind != CellText.Kind.BLANK) {
        return false;
      }
      rule |= kind == CellText.Kind.RULE;
    }
    return rule;
  }
}
