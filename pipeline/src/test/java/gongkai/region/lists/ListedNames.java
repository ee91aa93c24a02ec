package gongkai.region.lists;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises the names of all lists and recognises placeholders among them. */
final class ListedNames {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("市辖区|县|.*直辖县级.*|.*直辖.*区划|省直辖.*|.*市市辖区|市");
  private static final Pattern NOT_A_TOWNSHIP =
      Pattern.compile("直辖|^县级|县$|^(?:街道|管委会.*|开发区(?:管委会|管理委员会)?)$");
  private static final Pattern REMARK = Pattern.compile("（[^）]*）");
  private static final Pattern STREET_OFFICE = Pattern.compile("(?:街道办事处|街道办事|街道办|办街道事处)$");
  private static final Pattern AREA_OFFICE = Pattern.compile("地区办事处$");
  private static final Pattern TOWN_GOVERNMENT = Pattern.compile("([镇乡])(?:人民)?政府$");

  private ListedNames() {}

  static boolean isPlaceholder(String name) {
    return PLACEHOLDER.matcher(name).matches();
  }

  static boolean isTownship(String name) {
    return !NOT_A_TOWNSHIP.matcher(name).find();
  }

  /**
   * 街道, not 街道办事处; no remarks in brackets; 栗乡街道 where the list has 迁西县栗乡街道.
   *
   * @param county the name of the county, null for a town right below a prefecture
   */
  static String town(String listed, @Nullable String county) {
    String name = REMARK.matcher(listed).replaceAll("");
    name = STREET_OFFICE.matcher(name).replaceFirst("街道");
    name = AREA_OFFICE.matcher(name).replaceFirst("地区");
    name = TOWN_GOVERNMENT.matcher(name).replaceFirst("$1").strip();
    name = name.isEmpty() ? listed : name;
    boolean repeats =
        county != null && name.startsWith(county) && name.length() - county.length() > 2;
    return repeats ? name.substring(county.length()) : name;
  }
}
