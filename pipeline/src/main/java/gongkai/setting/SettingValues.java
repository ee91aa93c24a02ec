package gongkai.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A value for each declared setting: its default, or what a person set instead. */
public final class SettingValues {
  private static final SettingValues DEFAULTS = read(Map.of(), new ArrayList<>());

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();

  private SettingValues() {}

  /** What holds where nobody sets anything. */
  public static SettingValues defaults() {
    return DEFAULTS;
  }

  /**
   * The given settings over the defaults.
   *
   * @param mistakes takes every unknown key and every value that is no number or outside its range;
   *     the setting then has the least number, for nothing but to go on looking for mistakes
   */
  public static SettingValues read(Map<String, String> given, List<String> mistakes) {
    Map<String, String> unknown = new TreeMap<>(given);
    SettingSpec.all().forEach(setting -> unknown.remove(setting.key()));
    unknown.keySet().forEach(key -> mistakes.add("unknown key " + key));
    SettingValues values = new SettingValues();
    for (SettingSpec setting : SettingSpec.all()) {
      String text = given.getOrDefault(setting.key(), setting.defaultText()).strip();
      if (setting.range() == null) {
        values.texts.put(setting.key(), text);
      } else {
        values.numbers.put(setting.key(), number(setting.key(), setting.range(), text, mistakes));
      }
    }
    return values;
  }

  private static long number(
      String key, SettingSpec.Range range, String text, List<String> mistakes) {
    try {
      long number = Long.parseLong(text);
      if (range.holds(number)) {
        return number;
      }
      mistakes.add(key + " is " + text + ", not between " + range.least() + " and " + range.most());
    } catch (NumberFormatException malformed) {
      mistakes.add(key + " is " + text + ", not a whole number");
    }
    return range.least();
  }

  /** The number of a setting that is one. */
  public long number(String key) {
    return declared(numbers, key);
  }

  /** The same where no number of its range is larger than an {@code int}. */
  public int intNumber(String key) {
    return Math.toIntExact(number(key));
  }

  /** The text of a setting that is one. */
  public String text(String key) {
    return declared(texts, key);
  }

  /** The text of a setting that may be left empty. */
  public Optional<String> optionalText(String key) {
    return Optional.of(text(key)).filter(text -> !text.isEmpty());
  }

  private static <T> T declared(Map<String, T> values, String key) {
    T value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("Cannot find setting " + key + ": it is not declared so");
    }
    return value;
  }
}
