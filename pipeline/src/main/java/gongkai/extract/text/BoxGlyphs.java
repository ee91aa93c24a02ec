package gongkai.extract.text;

import gongkai.extract.Bounds;
import gongkai.extract.ReadMeter;
import gongkai.extract.layout.DrawnTable;
import gongkai.extract.layout.Glyph;
import gongkai.extract.layout.RuledGrid;
import gongkai.extract.layout.RuledTables;
import gongkai.extract.layout.Ruling;
import gongkai.text.TerminalText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables drawn with box characters: their lines become rulings, all else glyphs between them. */
final class BoxGlyphs {
  private static final int LEFT = 1;
  private static final int RIGHT = 2;
  private static final int UP = 4;
  private static final int DOWN = 8;

  /** Characters that some programs take for wide and some do not. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[“”‘’…—·×①-⑳]");

  private static final Pattern PLUS_RUN = Pattern.compile("\\+(?:[-=:]+\\+)+");

  private final List<Glyph> glyphs = new ArrayList<>();

  /** The columns of vertical lines. */
  private final Set<Integer> sides = new HashSet<>();

  private final List<Ruling> strips = new ArrayList<>();

  private BoxGlyphs() {}

  /** Whether the line is part of a box with corners or crossings. */
  static boolean isBox(String line) {
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character >= '\u2500' && character <= '\u257f') {
        return true;
      }
    }
    return isPlusLine(line);
  }

  /** A line such as +----+--+. */
  static boolean isPlusLine(String line) {
    String bare = line.strip();
    if (bare.length() < 3 || bare.charAt(0) != '+' || bare.charAt(bare.length() - 1) != '+') {
      return false;
    }
    for (int at = 0; at < bare.length(); at++) {
      char character = bare.charAt(at);
      if (character != '+' && character != '-' && character != '=' && character != ':') {
        return false;
      }
    }
    return true;
  }

  /**
   * The tables drawn by some lines; none where their corners do not meet.
   *
   * @param lines without a line outside of the box
   */
  static List<DrawnTable> tables(List<String> lines) {
    BoxGlyphs box = new BoxGlyphs();
    for (String line : lines) {
      if (box.sides.isEmpty() || !AMBIGUOUS.matcher(line).find()) {
        box.sides.addAll(sides(line, 1));
      }
    }
    for (int at = 0; at < lines.size(); at++) {
      Set<Integer> above = at == 0 ? Set.of() : box.verticals(lines.get(at - 1));
      Set<Integer> below = at + 1 == lines.size() ? Set.of() : box.verticals(lines.get(at + 1));
      box.add(lines.get(at), at, above, below);
    }
    ReadMeter meter = new ReadMeter(Bounds.STANDARD);
    List<RuledGrid> grids = new ArrayList<>();
    for (List<Ruling> rulings : RuledTables.of(Ruling.joined(box.strips), meter)) {
      RuledGrid grid = new RuledGrid(rulings, meter);
      if (grid.isTable()) {
        grids.add(grid);
      }
    }
    for (Glyph glyph : box.glyphs) {
      boolean taken = false;
      for (RuledGrid grid : grids) {
        taken = taken || grid.take(glyph);
      }
      if (!taken) {
        return List.of();
      }
    }
    return grids.stream().map(grid -> grid.table(1)).filter(DrawnTable::hasText).toList();
  }

  /** The columns in which a line has vertical lines or, between rows, corners. */
  private Set<Integer> verticals(String line) {
    return new HashSet<>(sides(line, ambiguousWidth(line)));
  }

  private int ambiguousWidth(String line) {
    return AMBIGUOUS.matcher(line).find() && !sides.containsAll(sides(line, 1)) ? 2 : 1;
  }

  /**
   * @param above the columns of vertical lines in the line above, which a plus sign joins
   * @param below the same of the line below
   */
  private void add(String line, int number, Set<Integer> above, Set<Integer> below) {
    BitSet plus = plusRuns(line);
    int ambiguous = ambiguousWidth(line);
    float top = number * TextGlyphs.PITCH;
    float middle = top + TextGlyphs.PITCH / 2;
    int column = 0;
    int at = 0;
    while (at < line.length()) {
      int character = line.codePointAt(at);
      String text = Character.toString(character);
      int width = width(text, ambiguous);
      boolean drawn = plus.get(at);
      int arms = drawn ? plusArms(character) : arms(character);
      if (arms != 0) {
        float left = column * TextGlyphs.COLUMN;
        float centre = left + TextGlyphs.COLUMN / 2;
        addStrip(true, middle, left, centre, arms & LEFT);
        addStrip(true, middle, centre, left + TextGlyphs.COLUMN, arms & RIGHT);
        int up = drawn && !above.contains(column) ? 0 : arms & UP;
        int down = drawn && !below.contains(column) ? 0 : arms & DOWN;
        addStrip(false, centre, top, middle, up);
        addStrip(false, centre, middle, top + TextGlyphs.PITCH, down);
      } else if (!TextGlyphs.isBlank(character)) {
        glyphs.add(TextGlyphs.glyph(text, column, width, top + 1, glyphs.size()));
      }
      column += width;
      at += Character.charCount(character);
    }
  }

  private static int width(String text, int ambiguous) {
    return text.charAt(0) < ' '
        ? 0
        : AMBIGUOUS.matcher(text).matches() ? ambiguous : TerminalText.width(text);
  }

  private static List<Integer> sides(String line, int ambiguous) {
    BitSet plus = plusRuns(line);
    List<Integer> sides = new ArrayList<>();
    int column = 0;
    int at = 0;
    while (at < line.length()) {
      String text = Character.toString(line.codePointAt(at));
      if ((arms(text.charAt(0)) & (UP | DOWN)) != 0 || text.equals("+") && plus.get(at)) {
        sides.add(column);
      }
      column += width(text, ambiguous);
      at += text.length();
    }
    return sides;
  }

  private void addStrip(boolean horizontal, float at, float from, float to, int arm) {
    if (arm != 0) {
      strips.add(new Ruling(horizontal, at, from, to));
    }
  }

  /** Where a line such as | +---+ | has borders. */
  private static BitSet plusRuns(String line) {
    BitSet runs = new BitSet();
    if (line.indexOf('+') >= 0) {
      Matcher run = PLUS_RUN.matcher(line);
      while (run.find()) {
        runs.set(run.start(), run.end());
      }
    }
    return runs;
  }

  private static int plusArms(int character) {
    return character == '+' ? LEFT | RIGHT | UP | DOWN : LEFT | RIGHT;
  }

  private static int arms(int character) {
    return switch (character) {
      case '─', '━', '═' -> LEFT | RIGHT;
      case '│', '┃', '║', '|' -> UP | DOWN;
      case '┌', '┏', '╔', '╭' -> RIGHT | DOWN;
      case '┐', '┓', '╗', '╮' -> LEFT | DOWN;
      case '└', '┗', '╚', '╰' -> RIGHT | UP;
      case '┘', '┛', '╝', '╯' -> LEFT | UP;
      case '├', '┣', '╠', '┝', '┠' -> RIGHT | UP | DOWN;
      case '┤', '┫', '╣', '┥', '┨' -> LEFT | UP | DOWN;
      case '┬', '┳', '╦', '┯', '┰' -> LEFT | RIGHT | DOWN;
      case '┴', '┻', '╩', '┷', '┸' -> LEFT | RIGHT | UP;
      case '┼', '╋', '╬', '┿', '╂' -> LEFT | RIGHT | UP | DOWN;
      default -> 0;
    };
  }
}
