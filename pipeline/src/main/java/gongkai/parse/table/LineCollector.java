package gongkai.parse.table;

import gongkai.form.LabelMatcher;
import gongkai.form.Template;
import gongkai.parse.table.PrintedLine.Match;
import gongkai.parse.token.Token;
import gongkai.text.CellText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table's tokens into printed lines in one pass: words up to a label, then the cells up to
 * the next words.
 */
final class LineCollector {
  /** A grid row wider than this is a whole page written on one line, not a row. */
  private static final int WIDEST_ROW = 24;

  private final LabelMatcher matcher;
  private final List<PrintedLine> lines = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();

  private @Nullable OpenLine open;
  private @Nullable Token lastWords;
  private int previous = -1;

  /** The line of a label behind which no cell was printed yet, not even a blank one; mostly -1. */
  private int bare = -1;

  private boolean wordsSinceLabel;

  /** A line whose label is known and whose cells are still coming in. */
  private static final class OpenLine {
    final int index;
    final Match match;
    final String words;

    /** The last token of the label, null where values stand behind no label. */
    final @Nullable Token label;

    final List<Token> row = new ArrayList<>();
    final List<Token> after = new ArrayList<>();
    boolean ended;

    OpenLine(int index, Match match, String words, @Nullable Token label) {
      this.label = label;
      this.index = index;
      this.match = match;
      this.words = words;
    }

    /** Whether a row of the source holds both the label and the values. */
    boolean isOneRow() {
      return label != null
          && label.width() > 1
          && !row.isEmpty()
          && row.get(0).width() == label.width()
          && row.get(0).span().line() == label.span().line()
          && row.get(0).span().row() == label.span().row();
    }

    boolean hasPrintedValue() {
      return Token.anyPrintedValue(row) || Token.anyPrintedValue(after);
    }

    /** Cells of the row so far; blanks before the first value may all be padding. */
    int cellCount() {
      int first = 0;
      while (first < row.size() && !row.get(first).isPrintedValue()) {
        first++;
      }
      return first == row.size() ? first : row.size() - first;
    }
  }

  private LineCollector(Template template) {
    this.matcher = template.matcher();
  }

  static List<PrintedLine> collect(Template template, List<Token> tokens) {
    LineCollector collector = new LineCollector(template);
    for (int at = 0; at < tokens.size(); at++) {
      collector.accept(tokens.get(at), at + 1 < tokens.size() ? tokens.get(at + 1) : null);
    }
    collector.close();
    return collector.lines;
  }

  private void accept(Token token, @Nullable Token next) {
    switch (token.kind()) {
      case WORDS -> acceptWords(token, next);
      case NUMBER, MARK -> acceptValue(token);
      case BLANK -> {
        if (open != null && !wordsSinceLabel) {
          (open.ended ? open.after : open.row).add(token);
        }
      }
      case ROW_END -> {
        if (open != null) {
          open.ended = true;
        }
      }
      case HEADING, PROSE -> {
        close();
        bare = -1;
        run.setLength(0);
        wordsSinceLabel = false;
      }
    }
  }

  private void acceptWords(Token token, @Nullable Token next) {
    if (open != null && isWordsInsteadOfValue(token, next)) {
      open.row.add(token);
      return;
    }
    if (open != null && open.hasPrintedValue()) {
      close();
    }
    run.append(token.words());
    lastWords = token;
    int index = matcher.completed(run, previous);
    if (index >= 0) {
      start(index, Match.EXACT, token);
    } else if (!acceptGlued(token)) {
      wordsSinceLabel = true;
    }
  }

  /** A text such as 行政许可76: the label, and behind it digits without a blank between. */
  private boolean acceptGlued(Token token) {
    String words = token.words();
    int digits = words.length();
    while (digits > 0 && words.charAt(digits - 1) >= '0' && words.charAt(digits - 1) <= '9') {
      digits--;
    }
    int count = words.length() - digits;
    if (count == 0
        || digits == 0
        || !token.raw().stripTrailing().endsWith(words.substring(digits))) {
      return false;
    }
    run.setLength(run.length() - count);
    int index = matcher.completed(run, previous);
    if (index < 0) {
      run.append(words, digits, words.length());
      return false;
    }
    start(index, Match.GLUED, token);
    String value = words.substring(digits);
    acceptValue(Token.value(CellText.of(value), value, token.span(), token.width()));
    return true;
  }

  private boolean isWordsInsteadOfValue(Token token, @Nullable Token next) {
    if (open.ended || wordsSinceLabel || token.width() == 0 || token.width() > WIDEST_ROW) {
      return false;
    }
    if (matcher.isFull(open.index, open.cellCount()) || matcher.isBand(token.words())) {
      return false;
    }
    boolean behindCells = !open.row.isEmpty();
    boolean lastInRow =
        next == null || next.kind() == Token.Kind.ROW_END || next.kind() == Token.Kind.BLANK;
    if (!behindCells && !lastInRow && !isFigures(token.words())) {
      return false;
    }
    StringBuilder probe = new StringBuilder(token.words());
    return matcher.completed(probe, previous) < 0 && matcher.cut(probe, previous) < 0;
  }

  /** Figures that are no one number, as 1 and 0 on two lines of a cell, name no line. */
  private static boolean isFigures(String words) {
    return !words.isEmpty() && words.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private void acceptValue(Token token) {
    if (open == null || wordsSinceLabel) {
      close();
      int index = matcher.cut(run, previous);
      Match match = Match.CUT;
      if (index < 0) {
        index = matcher.similar(run);
        match = index < 0 ? Match.NONE : Match.SIMILAR;
      }
      start(index, match, lastWords);
    }
    (open.ended ? open.after : open.row).add(token);
  }

  private void start(int index, Match match, @Nullable Token label) {
    close();
    open = new OpenLine(index, match, run.toString(), label);
    run.setLength(0);
    wordsSinceLabel = false;
    previous = index >= 0 ? index : previous;
  }

  private void close() {
    if (open == null) {
      return;
    }
    OpenLine line = open;
    open = null;
    boolean inRow = Token.anyPrintedValue(line.row);
    boolean later = Token.anyPrintedValue(line.after);
    List<Token> cells = inRow || !later ? line.row : line.after;
    List<Token> strays =
        inRow && later ? line.after.stream().filter(Token::isPrintedValue).toList() : List.of();
    boolean doubtful = bare >= 0 && bare != line.index && !cells.isEmpty() && !line.isOneRow();
    bare = cells.isEmpty() && line.index >= 0 ? line.index : -1;
    Match match = doubtful && line.index >= 0 ? Match.DOUBTFUL : line.match;
    lines.add(
        new PrintedLine(
            line.index, line.words, match, cells, strays, line.ended && (inRow || !later)));
  }
}
