package gongkai.form;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What one part of a cell key means.
 *
 * @param code as in cell keys, such as {@code carried_forward}
 * @param chinese the form's own words, with the group and number that the form prints before them
 * @param english a short rendering
 * @param unit of the values below a column (件, 项, 万元); null for lines and for the one column whose
 *     unit the form leaves open
 */
public record Label(String code, String chinese, String english, @Nullable String unit) {
  public Label {
    requireNonNull(code, "code is null");
    requireNonNull(chinese, "chinese is null");
    requireNonNull(english, "english is null");
  }
}
