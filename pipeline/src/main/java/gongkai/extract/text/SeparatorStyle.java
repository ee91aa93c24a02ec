package gongkai.extract.text;

import gongkai.extract.PageFurniture;
import gongkai.extract.text.TextLine.Kind;
import java.util.List;

/**
 * How one text separates cells, learnt from all of its lines, so that single pipes and leading tabs
 * are taken for separators only where the whole text uses them so.
 *
 * @param tabCells whether a line with a leading tab is one cell
 * @param pipeBetween whether lines of a single pipe separate lines of one cell each
 */
record SeparatorStyle(boolean tabCells, boolean pipeBetween) {
  /** So many lines of one kind are a style; the smallest table has more. */
  private static final int FEWEST_LINES = 8;

  private static final int LONGEST_CELL = 60;

  static SeparatorStyle of(List<TextLine> lines) {
    int tabbed = 0;
    int lonePipes = 0;
    int pipedCells = 0;
    for (TextLine line : lines) {
      if (line.pipes() == 0
          && line.tabs() == 1
          && line.text().charAt(0) == '\t'
          && line.text().length() <= LONGEST_CELL) {
        tabbed++;
      } else if (line.pipes() == 1) {
        if (line.isOnlySeparators()) {
          lonePipes++;
        } else if (line.isOneCell()) {
          pipedCells++;
        }
      }
    }
    return new SeparatorStyle(
        tabbed >= FEWEST_LINES, lonePipes >= FEWEST_LINES && pipedCells * 4 < lonePipes);
  }

  Kind kindOf(TextLine line, Kind previous) {
    if (line.isBlank()) {
      return Kind.BLANK;
    }
    if (PageFurniture.matches(line.text())) {
      return Kind.PAGE_NUMBER;
    }
    if (line.pipes() > 0) {
      return pipeKind(line, previous);
    }
    if (line.tabs() > 0) {
      return tabKind(line);
    }
    if (pipeBetween
        && (previous == Kind.SEPARATOR || previous == Kind.BLANK_CELL)
        && line.text().length() <= LONGEST_CELL) {
      return Kind.BARE_CELL;
    }
    if (tabCells
        && (previous == Kind.TAB_CELL || previous == Kind.CELL_REST)
        && line.text().length() <= LONGEST_CELL) {
      return Kind.CELL_REST;
    }
    return Kind.TEXT;
  }

  private Kind pipeKind(TextLine line, Kind previous) {
    if (line.isOnlySeparators()) {
      if (line.pipes() > 1) {
        return Kind.ROW_END;
      }
      return pipeBetween && (previous == Kind.BARE_CELL || previous == Kind.TEXT)
          ? Kind.SEPARATOR
          : Kind.BLANK_CELL;
    }
    return line.pipes() == 1 && line.isOneCell() ? Kind.PIPE_CELL : Kind.ROW;
  }

  private Kind tabKind(TextLine line) {
    boolean leadingOnly = line.tabs() == 1 && line.text().charAt(0) == '\t';
    if (leadingOnly && tabCells) {
      if (line.isOnlySeparators()) {
        return Kind.BLANK_CELL;
      }
      if (line.text().length() <= LONGEST_CELL) {
        return Kind.TAB_CELL;
      }
    }
    if (line.isOnlySeparators()) {
      return line.tabs() > 1 ? Kind.ROW_END : Kind.BLANK;
    }
    return line.isOneCell() && (leadingOnly || line.text().length() > LONGEST_CELL)
        ? Kind.TEXT
        : Kind.ROW;
  }
}
