package gongkai.region.lists;

import gongkai.region.Level;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One name under one code, as a list holds it.
 *
 * @param code six digits down to the county, nine for townships
 */
record ListedPlace(String code, String name) implements Comparable<ListedPlace> {
  private static final Comparator<ListedPlace> BY_CODE =
      Comparator.comparing(ListedPlace::code).thenComparing(ListedPlace::name);
  private static final Pattern KIND_WORD =
      Pattern.compile("(?:特别行政区|自治区|自治州|自治县|自治旗|地区|街道|民族乡|民族镇|苏木|林区|特区|[省市州盟县区旗镇乡])$");

  Level level() {
    if (code.length() == 9) {
      return Level.TOWNSHIP;
    }
    return code.endsWith("0000")
        ? Level.PROVINCE
        : code.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
  }

  /** {@code real}, {@code stat_only} or {@code zone}; the statistics number the last two apart. */
  String kind() {
    if (code.length() == 9) {
      return Integer.parseInt(code.substring(6)) >= 400 ? "stat_only" : "real";
    }
    int number = Integer.parseInt(code.substring(4));
    return number >= 71 && number <= 79 ? "zone" : "real";
  }

  /** The name without the word for its kind, so that 甲县, 甲市 and 甲区 agree. */
  String core() {
    String core = KIND_WORD.matcher(name).replaceFirst("");
    return core.length() > 1 ? core : name;
  }

  String county() {
    return code.substring(0, 6);
  }

  String prefecture() {
    return code.substring(0, 4);
  }

  String province() {
    return code.substring(0, 2);
  }

  /** Whether one character of the name is another: 江洲 and 江州. */
  boolean isRespelt(ListedPlace other) {
    int length = name.length();
    int different = 0;
    for (int i = 0; i < length && length == other.name.length(); i++) {
      different += name.charAt(i) == other.name.charAt(i) ? 0 : 1;
    }
    return length > 2 && different == 1;
  }

  @Override
  public int compareTo(ListedPlace other) {
    return BY_CODE.compare(this, other);
  }
}
