package gongkai.setting;

import gongkai.text.CsvResource;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One setting as {@code resources/gongkai/settings.csv} declares it.
 *
 * @param key in a file of properties
 * @param defaultText what holds where nobody sets it, empty for nothing
 * @param range of a whole number, null where the setting is a text
 * @param unit of the number, empty for a text
 * @param sentence what it means to the person who sets it
 */
public record SettingSpec(
    String key, String defaultText, @Nullable Range range, String unit, String sentence) {
  private static final List<SettingSpec> ALL =
      CsvResource.rows("/gongkai/settings.csv").stream().map(SettingSpec::of).toList();

  /** The numbers that a setting may have, both ends included. */
  public record Range(long least, long most) {
    boolean holds(long number) {
      return number >= least && number <= most;
    }
  }

  /** All settings in the order in which they are declared. */
  public static List<SettingSpec> all() {
    return ALL;
  }

  private static SettingSpec of(CSVRecord row) {
    String least = row.get("least");
    return new SettingSpec(
        row.get("key"),
        row.get("default"),
        least.isEmpty() ? null : new Range(Long.parseLong(least), Long.parseLong(row.get("most"))),
        row.get("unit"),
        row.get("sentence"));
  }
}
