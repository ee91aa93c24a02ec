package gongkai.extract.layout;

import gongkai.document.Cell;
import gongkai.document.SourceSpan;
import gongkai.document.TableGrid;
import gongkai.text.CellText;
import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table without drawn lines, read by the alignment of its text: words below each other are one
 * label, values on one line are one row, and a gap in a column where other rows have a value is a
 * blank cell.
 *
 * <p>A label of several lines belongs to the row of values within its height; one beside several
 * rows belongs to the first.
 */
public final class AlignedTable {
  /** Gaps of at least this share of the text's height separate the cells of a row. */
  static final float CELL_GAP = 0.8f;

  /** The largest distance between two lines of one label, in heights of the text. */
  private static final float LINE_PITCH = 1.45f;

  /** The same where a row of values or words of another column stand between them. */
  private static final float FARTHER_PITCH = 2.45f;

  private static final float SAME_SIZE = 0.15f;

  /** A text that begins with an item number begins a label and continues none. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、]).*");

  private final int page;
  private final int firstLine;
  private final List<Piece> values = new ArrayList<>();
  private final List<List<Piece>> valueLines;
  private final List<Label> labels = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  /** The part of a cell that is on one line. */
  private record Piece(TextRow line, String text, boolean isValue) {
    float centre() {
      return (line.top() + line.bottom()) / 2;
    }

    float distance(List<Piece> row) {
      return Math.abs(centre() - row.get(0).centre());
    }

    boolean isNumbered() {
      return NUMBERED.matcher(Folding.fold(text)).matches();
    }

    /** How far the other piece is from being aligned with this one, by left edges or middles. */
    float shift(Piece other) {
      float left = Math.abs(line.left() - other.line.left());
      float middle = Math.abs(line.left() + line.right() - other.line.left() - other.line.right());
      return Math.min(left, middle / 2);
    }

    boolean overlaps(Piece other) {
      float shared =
          Math.min(line.right(), other.line.right()) - Math.max(line.left(), other.line.left());
      float narrow = Math.min(line.right() - line.left(), other.line.right() - other.line.left());
      return shared > narrow / 2;
    }
  }

  /** Pieces of text below each other. */
  private static final class Label {
    final boolean header;
    final List<Piece> pieces = new ArrayList<>();

    Label(boolean header) {
      this.header = header;
    }

    Piece last() {
      return pieces.get(pieces.size() - 1);
    }

    float top() {
      return pieces.get(0).line().top();
    }

    float bottom() {
      return last().line().bottom();
    }

    float left() {
      return (float) pieces.stream().mapToDouble(piece -> piece.line().left()).min().orElse(0);
    }

    /** The left edge of the piece nearest to a row. */
    float left(List<Piece> row) {
      Piece nearest = pieces.get(0);
      for (Piece piece : pieces) {
        nearest = piece.distance(row) < nearest.distance(row) ? piece : nearest;
      }
      return nearest.line().left();
    }

    boolean isBeside(List<Piece> row) {
      float centre = row.get(0).centre();
      return top() <= centre && centre <= bottom();
    }

    String text() {
      return CellLines.of(pieces.stream().map(Piece::line).toList(), 0);
    }
  }

  private AlignedTable(List<TextRow> lines, int page, int firstLine) {
    this.page = page;
    this.firstLine = firstLine;
    List<List<Piece>> parts = new ArrayList<>();
    for (TextRow line : lines) {
      List<Piece> pieces = new ArrayList<>();
      boolean value = false;
      for (TextRow part : line.cutAtGaps(CELL_GAP)) {
        // Words behind a value take the place of a value.
        value |= isValue(part);
        pieces.add(new Piece(part, part.text(), value));
      }
      parts.add(pieces);
      pieces.stream().filter(Piece::isValue).forEach(values::add);
    }
    valueLines = valueLines();
    for (List<Piece> pieces : parts) {
      boolean header = isHeader(pieces);
      for (Piece piece : pieces) {
        if (!piece.isValue()) {
          addLabel(piece, header);
        }
      }
    }
    splitSharedLabels();
  }

  /** Whether a part of a line can be the value of a cell. */
  static boolean isValue(TextRow part) {
    CellText.Kind kind = CellText.of(Folding.fold(part.text())).kind();
    return kind == CellText.Kind.NUMBER || kind == CellText.Kind.MARK;
  }

  /**
   * @param lines of one page from top to bottom
   * @param page 1-based; 0 where the source has no pages
   * @param firstLine the number of the source's line where the table begins, 0 where it has none
   */
  public static TableGrid of(List<TextRow> lines, int page, int firstLine) {
    return new AlignedTable(lines, page, firstLine).grid();
  }

  /** Whether a line without values is above or below the values of a neighbouring line. */
  private boolean isHeader(List<Piece> pieces) {
    if (pieces.stream().anyMatch(piece -> piece.isValue() || piece.isNumbered())) {
      return false;
    }
    float centre = pieces.get(0).centre();
    int below = 0;
    while (below < valueLines.size() && valueLines.get(below).get(0).centre() < centre) {
      below++;
    }
    List<List<Piece>> near =
        valueLines.subList(Math.max(0, below - 1), Math.min(valueLines.size(), below + 1));
    return pieces.stream()
        .anyMatch(piece -> near.stream().flatMap(List::stream).anyMatch(piece::overlaps));
  }

  private void addLabel(Piece piece, boolean header) {
    Label nearest = null;
    for (Label label : piece.isNumbered() ? List.<Label>of() : labels) {
      if (label.header == header
          && isContinued(label.last(), piece)
          && (nearest == null || label.last().shift(piece) < nearest.last().shift(piece))) {
        nearest = label;
      }
    }
    if (nearest == null) {
      nearest = new Label(header);
      labels.add(nearest);
    }
    nearest.pieces.add(piece);
  }

  private boolean isContinued(Piece last, Piece piece) {
    float pitch = piece.centre() - last.centre();
    float height = last.line().height();
    return pitch > 0
        && (pitch <= LINE_PITCH * height
            || pitch <= FARTHER_PITCH * height
                && (isAroundValues(last, piece) || isAroundWords(last, piece)))
        && Math.abs(piece.line().height() - height) <= SAME_SIZE * height
        && last.overlaps(piece);
  }

  /** Whether a row of values, with no words in the two pieces' place, stands between them. */
  private boolean isAroundValues(Piece upper, Piece lower) {
    boolean values = false;
    for (List<Piece> row : valueLines) {
      float centre = row.get(0).centre();
      values |= centre > upper.centre() && centre < lower.centre();
    }
    return values;
  }

  /** Whether two pieces are aligned and words of another column stand between them. */
  private boolean isAroundWords(Piece upper, Piece lower) {
    if (upper.shift(lower) > 1) {
      return false;
    }
    boolean between = false;
    for (Label label : labels) {
      float centre = label.last().centre();
      if (centre > upper.centre() && centre < lower.centre()) {
        if (label.last().overlaps(lower) && label.last().shift(lower) <= upper.shift(lower)) {
          return false;
        }
        between = true;
      }
    }
    return between;
  }

  /** Splits labels that were joined across rows: each row of values has its own. */
  private void splitSharedLabels() {
    for (Label label : List.copyOf(labels)) {
      List<List<Piece>> own =
          valueLines.stream().filter(row -> label.isBeside(row) && isLast(label, row)).toList();
      if (own.size() < 2) {
        continue;
      }
      labels.remove(label);
      List<Label> parted = new ArrayList<>();
      own.forEach(row -> parted.add(new Label(false)));
      for (Piece piece : label.pieces) {
        int nearest = 0;
        for (int at = 1; at < own.size(); at++) {
          nearest = piece.distance(own.get(at)) < piece.distance(own.get(nearest)) ? at : nearest;
        }
        parted.get(nearest).pieces.add(piece);
      }
      parted.stream().filter(part -> !part.pieces.isEmpty()).forEach(labels::add);
    }
  }

  private boolean isLast(Label label, List<Piece> row) {
    return labels.stream()
        .noneMatch(other -> other.isBeside(row) && other.left(row) > label.left(row) + 1);
  }

  private TableGrid grid() {
    List<List<Piece>> lines = valueLines;
    List<List<Label>> beside = new ArrayList<>();
    lines.forEach(line -> beside.add(new ArrayList<>()));
    List<Label> alone = new ArrayList<>();
    for (Label label : labels) {
      List<Integer> rowsBeside =
          Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
              .filter(at -> label.isBeside(lines.get(at)))
              .toList();
      if (rowsBeside.isEmpty()) {
        alone.add(label);
      } else {
        beside.get(rowsBeside.get(0)).add(label);
      }
    }
    alone.sort(Comparator.comparingDouble(Label::top));
    List<List<Piece>> stretch = new ArrayList<>();
    List<List<Label>> stretchLabels = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < lines.size(); at++) {
      float centre = lines.get(at).get(0).centre();
      boolean header = false;
      int until = next;
      while (until < alone.size() && alone.get(until).top() < centre) {
        header |= reaches(alone.get(until), stretch);
        until++;
      }
      if (header || stretch.isEmpty()) {
        endStretch(stretch, stretchLabels);
        addAlone(alone.subList(next, until));
      } else {
        beside.get(at).addAll(0, alone.subList(next, until));
      }
      next = until;
      stretch.add(lines.get(at));
      stretchLabels.add(beside.get(at));
    }
    endStretch(stretch, stretchLabels);
    addAlone(alone.subList(next, alone.size()));
    return new TableGrid(rows, rows.isEmpty() ? span(0) : rows.get(0).get(0).span());
  }

  private List<List<Piece>> valueLines() {
    List<List<Piece>> lines = new ArrayList<>();
    for (Piece value : values) {
      List<Piece> line = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      if (line.isEmpty()
          || Math.abs(line.get(0).centre() - value.centre()) > value.line().height() / 2) {
        line = new ArrayList<>();
        lines.add(line);
      }
      line.add(value);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(value -> value.line().left())));
    return lines;
  }

  /** Whether a label is above the values, as headers are. */
  private static boolean reaches(Label label, List<List<Piece>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .anyMatch(value -> label.pieces.stream().anyMatch(piece -> piece.overlaps(value)));
  }

  private void addAlone(List<Label> labels) {
    int start = 0;
    for (int at = 1; at <= labels.size(); at++) {
      if (at == labels.size()
          || labels.get(at).top() - labels.get(start).top()
              > labels.get(start).last().line().height() / 2) {
        addRow(sorted(labels.subList(start, at)));
        start = at;
      }
    }
  }

  private static List<String> sorted(List<Label> labels) {
    return labels.stream()
        .sorted(Comparator.comparingDouble(Label::left))
        .map(Label::text)
        .toList();
  }

  /** Adds the rows of one stretch, which share their columns. */
  private void endStretch(List<List<Piece>> stretch, List<List<Label>> stretchLabels) {
    List<float[]> columns = columns(stretch);
    // Columns that move within a stretch seem to be more columns than any row has values.
    boolean moved = stretch.stream().noneMatch(row -> row.size() == columns.size());
    for (int at = 0; at < stretch.size(); at++) {
      List<String> texts = new ArrayList<>(sorted(stretchLabels.get(at)));
      List<Piece> row = stretch.get(at);
      texts.addAll(moved ? row.stream().map(Piece::text).toList() : valueTexts(row, columns));
      addRow(texts);
    }
    stretch.clear();
    stretchLabels.clear();
  }

  /** The left and right edges of the columns in which the rows have values. */
  private static List<float[]> columns(List<List<Piece>> rows) {
    List<Piece> sorted =
        rows.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(value -> value.line().left()))
            .toList();
    List<float[]> columns = new ArrayList<>();
    for (Piece value : sorted) {
      float[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      if (last == null || value.line().left() > last[1]) {
        columns.add(new float[] {value.line().left(), value.line().right()});
      } else {
        last[1] = Math.max(last[1], value.line().right());
      }
    }
    return columns;
  }

  /** The row's values with its blank cells; without those where columns overlap. */
  private static List<String> valueTexts(List<Piece> row, List<float[]> columns) {
    List<String> texts = new ArrayList<>();
    int next = 0;
    for (float[] column : columns) {
      if (next < row.size() && row.get(next).line().left() <= column[1]) {
        texts.add(row.get(next++).text());
      } else {
        texts.add("");
      }
    }
    return next == row.size() ? texts : row.stream().map(Piece::text).toList();
  }

  private void addRow(List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    List<Cell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new Cell(text, span(cells.size())));
    }
    rows.add(cells);
  }

  private SourceSpan span(int column) {
    return new SourceSpan(page, firstLine, rows.size(), column);
  }
}
