package gongkai.extract.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the numbers that Word prints before the paragraphs of its lists. */
final class ListNumbers {
  /** Word has nine levels. */
  static final int LEVELS = 9;

  /**
   * One level of a list.
   *
   * @param start the first number
   * @param format how the number is written
   * @param pattern what is printed, with {@code %1} for the number of the first level and so on
   */
  record Level(int start, NumberFormat format, String pattern) {}

  /**
   * A list as paragraphs name it.
   *
   * @param counter lists with the same counter continue each other
   * @param levels the levels from the outermost on
   * @param restarted levels at which this list starts over, with their first numbers
   */
  record Style(String counter, List<Level> levels, Map<Integer, Integer> restarted) {}

  private final Map<String, Style> styles;
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  ListNumbers(Map<String, Style> styles) {
    this.styles = styles;
  }

  /** What is printed before the next paragraph of a list, empty for bullets and unknown lists. */
  String next(String list, int level) {
    Style style = styles.get(list);
    if (style == null || level < 0 || level >= style.levels().size()) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(style.counter(), counter -> unused());
    if (begun.add(list)) {
      style.restarted().forEach((at, start) -> counts[at] = start - 1);
    }
    for (int outer = 0; outer < level; outer++) {
      counts[outer] = counts[outer] < 0 ? style.levels().get(outer).start() : counts[outer];
    }
    counts[level] = counts[level] < 0 ? style.levels().get(level).start() : counts[level] + 1;
    Arrays.fill(counts, level + 1, LEVELS, -1);
    return print(style, level, counts);
  }

  private static int[] unused() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, -1);
    return counts;
  }

  private static String print(Style style, int level, int[] counts) {
    String pattern = style.levels().get(level).pattern();
    if (style.levels().get(level).format() == NumberFormat.BULLET) {
      return "";
    }
    StringBuilder printed = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char character = pattern.charAt(at);
      int of = at + 1 < pattern.length() ? pattern.charAt(at + 1) - '1' : -1;
      if (character == '%' && of >= 0 && of <= level) {
        printed.append(style.levels().get(of).format().print(counts[of]));
        at++;
      } else {
        printed.append(character);
      }
    }
    return printed.toString();
  }
}
