package gongkai.notebooks;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code %chart} line.
 *
 * @param x column of the categories
 * @param y columns of the numbers, of a heatmap the one column of its rows
 * @param series column whose values name the lines or kinds of bars; null for one series for each
 *     column of {@code y}
 * @param value column of a heatmap's numbers; null for bars and lines
 * @param title title above the chart, empty for none
 */
record ChartLine(
    Kind kind,
    String x,
    List<String> y,
    @Nullable String series,
    @Nullable String value,
    String title) {

  /** How the numbers are drawn. */
  enum Kind {
    BAR(Set.of("x", "y", "series", "title"), List.of("x", "y")),
    LINE(Set.of("x", "y", "series", "title"), List.of("x", "y")),
    HEATMAP(Set.of("x", "y", "value", "title"), List.of("x", "y", "value"));

    private final Set<String> known;
    private final List<String> needed;

    Kind(Set<String> known, List<String> needed) {
      this.known = known;
      this.needed = needed;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern SETTING =
      Pattern.compile("(\\w+)\\s*=\\s*(\"[^\"]*\"|[^\\s\"]+)\\s*");

  ChartLine {
    requireNonNull(kind, "kind is null");
    requireNonNull(x, "x is null");
    y = List.copyOf(y);
    requireNonNull(title, "title is null");
  }

  /**
   * @throws CellFailure naming the mistake and the correct syntax
   */
  static ChartLine of(Step.Line line, String cell) {
    String rest = line.rest();
    int space = rest.indexOf(' ');
    String first = space < 0 ? rest : rest.substring(0, space);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(known -> known.code().equals(first))
            .findFirst()
            .orElseThrow(() -> wrong(line, cell, first, "kind " + quoted(first) + " is not known"));
    Map<String, String> settings = settings(line, cell, rest.substring(first.length()).strip());
    for (String name : settings.keySet()) {
      if (!kind.known.contains(name)) {
        throw wrong(line, cell, name, kind.code() + " has no " + name);
      }
    }
    for (String name : kind.needed) {
      if (settings.getOrDefault(name, "").isEmpty()) {
        throw wrong(line, cell, first, name + "= is missing");
      }
    }
    List<String> y = List.of(settings.getOrDefault("y", "").split(",", -1));
    String series = settings.get("series");
    if (y.size() > 1 && (series != null || kind == Kind.HEATMAP)) {
      throw wrong(line, cell, "y", "several y go only with bar and line and without series");
    }
    return new ChartLine(
        kind,
        settings.getOrDefault("x", ""),
        y,
        series,
        settings.get("value"),
        settings.getOrDefault("title", ""));
  }

  private static Map<String, String> settings(Step.Line line, String cell, String text) {
    Map<String, String> settings = new LinkedHashMap<>();
    Matcher setting = SETTING.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!setting.region(at, text.length()).lookingAt()) {
        String word = text.substring(at).replaceAll("(?s)\\s.*", "");
        throw wrong(line, cell, word, quoted(word) + " is not of the form name=column");
      }
      String value = setting.group(2);
      boolean quotes = value.startsWith("\"");
      String plain = quotes ? value.substring(1, value.length() - 1) : value;
      if (settings.put(setting.group(1), plain) != null) {
        throw wrong(line, cell, setting.group(1), setting.group(1) + "= is given twice");
      }
      at = setting.end();
    }
    return settings;
  }

  private static String quoted(String word) {
    return word.isEmpty() ? "of chart" : "'" + word + "'";
  }

  private static CellFailure wrong(Step.Line line, String cell, String word, String mistake) {
    int found = word.isEmpty() ? -1 : cell.indexOf(word, line.start() + line.word().length() + 1);
    return CellFailure.at(
        cell,
        found < 0 ? line.start() : found,
        found < 0 ? line.word().length() + 1 : word.length(),
        "Invalid chart: " + mistake + "\nform: " + Magic.CHART.form());
  }
}
