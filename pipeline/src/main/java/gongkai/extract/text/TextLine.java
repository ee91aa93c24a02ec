package gongkai.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of plain text and the number of its separators.
 *
 * @param number 1-based
 * @param pipes pipes in the line, full-width ones included
 * @param tabs tabs in the line
 * @param startsPage whether a form feed precedes it
 */
record TextLine(String text, int number, int pipes, int tabs, boolean startsPage) {

  /** The role of a line within a table or a text. */
  enum Kind {
    BLANK,
    /** A whole row with pipes or tabs between its cells. */
    ROW,
    /** Pipes only: the end of a row written one cell per line. */
    ROW_END,
    /** One cell followed by a pipe. */
    PIPE_CELL,
    /** One cell after a leading tab. */
    TAB_CELL,
    /** One cell on a line of its own between lines of single pipes. */
    BARE_CELL,
    /** An empty cell: a single pipe or tab. */
    BLANK_CELL,
    /** The rest of a cell that a line break divided. */
    CELL_REST,
    /** A single pipe between two bare cells. */
    SEPARATOR,
    /** A page number between the lines of a text. */
    PAGE_NUMBER,
    TEXT
  }

  /** Longer runs of pipes than any row of the form has come from a page's layout table. */
  private static final int LONGEST_PADDING = 24;

  private static final String DEEP = "   ";
  private static final Pattern RUN = Pattern.compile(" {2,}");

  /** A line that reaches farther may be short but for its blanks. */
  private static final int FAR = 60;

  static List<TextLine> linesOf(String text) {
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    int pipes = 0;
    int tabs = 0;
    char[] characters = text.toCharArray();
    int length = characters.length;
    for (int at = 0; at <= length; at++) {
      char character = at == length ? '\n' : characters[at];
      if (character >= '\u4e00' && character <= '\u9fff') {
        continue;
      }
      if (character == '\n' || character == '\r' || character == '\f' || character == '\u2028') {
        if (!(character == '\n' && at > 0 && at < length && characters[at - 1] == '\r')) {
          boolean page = start > 0 && characters[start - 1] == '\f';
          lines.add(new TextLine(text.substring(start, at), lines.size() + 1, pipes, tabs, page));
        }
        start = at + 1;
        pipes = 0;
        tabs = 0;
      } else if (isPipe(character)) {
        pipes++;
      } else if (character == '\t') {
        tabs++;
      }
    }
    return lines;
  }

  /** The lines of a part of a text, all with one number. */
  static List<TextLine> numbered(String text, int number) {
    List<TextLine> lines = new ArrayList<>();
    for (TextLine line : linesOf(text)) {
      lines.add(new TextLine(line.text, number, line.pipes, line.tabs, false));
    }
    return lines;
  }

  /** The text without the blanks that only place it on its line. */
  String narrowed() {
    return text.startsWith(DEEP) || text.indexOf(DEEP) >= 0 && text.length() > FAR
        ? RUN.matcher(text.strip()).replaceAll(" ")
        : text;
  }

  boolean isBlank() {
    return pipes == 0 && tabs == 0 && isBlank(text, 0, text.length());
  }

  /** Whether the line holds separators and white space only. */
  boolean isOnlySeparators() {
    for (int at = 0; at < text.length(); at++) {
      if (!isPipe(text.charAt(at)) && !isWhite(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** The text without the separators at its ends. */
  String cellText() {
    int start = 0;
    int end = text.length();
    while (start < end && (isPipe(text.charAt(start)) || text.charAt(start) == '\t')) {
      start++;
    }
    while (end > start && (isPipe(text.charAt(end - 1)) || isWhite(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether all separators stand at the two ends, so that the line holds one cell. */
  boolean isOneCell() {
    String cell = cellText();
    for (int at = 0; at < cell.length(); at++) {
      if (isPipe(cell.charAt(at)) || cell.charAt(at) == '\t') {
        return false;
      }
    }
    return true;
  }

  /** The line split at runs of pipes that a page's layout table left. */
  List<String> parts() {
    if (pipes <= LONGEST_PADDING) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    int run = 0;
    int runStart = 0;
    for (int at = 0; at <= text.length(); at++) {
      char character = at == text.length() ? 'x' : text.charAt(at);
      if (isPipe(character)) {
        runStart = run == 0 ? at : runStart;
        run++;
      } else if (!isWhite(character) && run > 0) {
        if (run > LONGEST_PADDING) {
          addUnlessBlank(parts, text.substring(start, runStart));
          start = at;
        }
        run = 0;
      }
    }
    addUnlessBlank(parts, text.substring(Math.min(start, text.length())));
    return parts;
  }

  private static void addUnlessBlank(List<String> parts, String part) {
    if (!isBlank(part, 0, part.length())) {
      parts.add(part);
    }
  }

  /** The cells of a row; pipes at its ends are borders and delimit no further cell. */
  static List<String> cells(String row) {
    boolean piped = row.indexOf('|') >= 0 || row.indexOf('｜') >= 0 || row.indexOf('│') >= 0;
    char[] characters = row.toCharArray();
    int length = characters.length;
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= length; at++) {
      if (at == length || (piped ? isPipe(characters[at]) : characters[at] == '\t')) {
        boolean edge = piped && (cells.isEmpty() && start == 0 || at == length);
        if (!edge || !isBlank(row, start, at)) {
          cells.add(strip(row, start, at));
        }
        start = at + 1;
      }
    }
    return cells;
  }

  static boolean isPipe(char character) {
    return character == '|' || character == '｜' || character == '│';
  }

  private static String strip(String row, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isWhite(row.charAt(start))) {
      start++;
    }
    while (end > start && isWhite(row.charAt(end - 1))) {
      end--;
    }
    return row.substring(start, end);
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!isWhite(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhite(char character) {
    return character <= ' '
        || character == '\u00a0'
        || character == '\u3000'
        || character == '\ufeff'
        || character == '\u200b';
  }
}
