package gongkai.table;

import gongkai.text.CsvResource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Chinese headings of columns, for people.
 *
 * <p>A heading comes from {@code resources/tables/column_labels.csv}, where {@code *} stands for
 * the name of another column, or else from the Chinese words with which the column's sentence
 * begins.
 */
public final class ColumnLabels {
  private static final ColumnLabels STANDARD = new ColumnLabels();

  /** Words in Chinese, after the number of a figure if there is one. */
  private static final Pattern WORDS =
      Pattern.compile("^(?:[A-Z]\\d+ )?([\\p{IsHan}（）][\\p{IsHan}（）、／ ]*)");

  private final Map<String, String> labels = new HashMap<>();

  /** The ending of a name to a label in which {@code *} is the label of the rest. */
  private final Map<String, String> endings = new HashMap<>();

  private ColumnLabels() {
    for (CSVRecord line : CsvResource.rows("/tables/column_labels.csv")) {
      String name = line.get("column");
      if (name.startsWith("*")) {
        endings.put(name.substring(1), line.get("label_zh"));
      } else {
        labels.put(name, line.get("label_zh"));
      }
    }
  }

  /** The headings that the program carries. */
  public static ColumnLabels standard() {
    return STANDARD;
  }

  /** The heading of a column of a table; empty where there is none. */
  public String label(TableSpec table, ColumnSpec column) {
    String own = label(column);
    if (!own.isEmpty()) {
      return own;
    }
    for (Map.Entry<String, String> ending : endings.entrySet()) {
      if (column.name().endsWith(ending.getKey())) {
        String rest = column.name().substring(0, column.name().length() - ending.getKey().length());
        return table.columns().stream()
            .filter(other -> other.name().equals(rest))
            .findFirst()
            .map(other -> ending.getValue().replace("*", label(other)))
            .orElse("");
      }
    }
    return "";
  }

  private String label(ColumnSpec column) {
    String given = labels.get(column.name());
    if (given != null) {
      return given;
    }
    Matcher words = WORDS.matcher(column.sentence());
    return words.find() ? words.group(1).strip() : "";
  }
}
