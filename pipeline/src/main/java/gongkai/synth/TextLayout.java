package gongkai.synth;

import java.util.List;
import java.util.function.Function;

/** Layouts of the official tables as plain text. */
enum TextLayout {
  /** One row a line, a pipe behind each cell, padding at the end. */
  PIPE_ROWS(false) {
    @Override
    String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text) {
      StringBuilder table = new StringBuilder();
      for (List<FormCell> row : rows) {
        for (FormCell cell : row) {
          table.append(text.apply(cell)).append(" | ");
        }
        table.append("|".repeat(width - row.size())).append('\n');
      }
      return table.toString();
    }
  },
  /** The same with a leading pipe. */
  LEADING_PIPE_ROWS(false) {
    @Override
    String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text) {
      StringBuilder table = new StringBuilder();
      for (List<FormCell> row : rows) {
        table.append('|');
        for (FormCell cell : row) {
          table.append(' ').append(text.apply(cell)).append(" |");
        }
        table.append("|".repeat(width - row.size())).append('\n');
      }
      return table.toString();
    }
  },
  /** One cell a line with a pipe behind it, a row's end marked by several pipes. */
  PIPE_CELLS(false) {
    @Override
    String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text) {
      StringBuilder table = new StringBuilder();
      for (List<FormCell> row : rows) {
        for (FormCell cell : row) {
          String printed = text.apply(cell);
          table.append(printed).append(printed.isEmpty() ? "|\n" : " |\n");
        }
        // A single pipe would be a blank cell.
        int end = width - row.size();
        table.append(end < 2 ? "" : "|".repeat(end) + "\n");
      }
      return table.toString();
    }
  },
  /** One cell a line, a blank line between; blank cells leave no trace. */
  CELL_LINES(true) {
    @Override
    String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text) {
      StringBuilder table = new StringBuilder();
      for (List<FormCell> row : rows) {
        for (FormCell cell : row) {
          String printed = text.apply(cell);
          table.append(printed).append(printed.isEmpty() ? "" : "\n\n");
        }
      }
      return table.toString();
    }
  },
  /** One row a line, tabs between all cells of the grid. */
  TAB_ROWS(false) {
    @Override
    String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text) {
      StringBuilder table = new StringBuilder();
      for (List<Grid.Slot> row : Grid.of(rows, width)) {
        for (int column = 0; column < width; column++) {
          table.append(column == 0 ? "" : "\t").append(row.get(column).print(text));
        }
        table.append('\n');
      }
      return table.toString();
    }
  },
  /** One cell a line behind a tab, a lone tab under a cell that spans rows, a blank line a row. */
  TAB_CELLS(false) {
    @Override
    String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text) {
      StringBuilder table = new StringBuilder();
      for (List<Grid.Slot> row : Grid.of(rows, width)) {
        for (Grid.Slot slot : row) {
          if (slot.kind() != Grid.Kind.BESIDE) {
            table.append('\t').append(slot.print(text)).append('\n');
          }
        }
        table.append('\n');
      }
      return table.toString();
    }
  },
  /** The whole report on one line: a layout table around it became a run of pipes. */
  ONE_LINE(false) {
    @Override
    String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text) {
      return PIPE_ROWS.table(rows, width, text);
    }

    @Override
    String arrange(List<String> parts) {
      String first = parts.get(0) + " |\n" + "|".repeat(300) + "\n";
      String rest = String.join(" ", parts.subList(1, parts.size())).replace('\n', ' ');
      return first + rest + "|".repeat(200) + "\n";
    }
  };

  private final boolean losesBlanks;

  TextLayout(boolean losesBlanks) {
    this.losesBlanks = losesBlanks;
  }

  abstract String table(List<List<FormCell>> rows, int width, Function<FormCell, String> text);

  /** Title, paragraphs, headings and tables in their order as one text. */
  String arrange(List<String> parts) {
    return String.join("\n\n", parts) + "\n";
  }

  /** Whether a blank cell disappears, so that its row can no longer be aligned. */
  boolean losesBlanks() {
    return losesBlanks;
  }

  /** Whether rows of the table and lines of the text differ. */
  boolean splitsRows() {
    return this == PIPE_CELLS || this == CELL_LINES || this == TAB_CELLS || this == ONE_LINE;
  }

  /** The name in the truth file. */
  String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
