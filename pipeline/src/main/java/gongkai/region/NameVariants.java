package gongkai.region;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derives the other ways in which an official place name is written. */
final class NameVariants {
  /** Peoples that occur in place names; the longer of two that begin alike comes first. */
  private static final String PEOPLES =
      "蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克"
          + "|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|达斡尔"
          + "|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|乌孜别克族|乌孜别克"
          + "|俄罗斯族|俄罗斯|鄂温克族|鄂温克|德昂族|保安族|裕固族|京族|塔塔尔族|塔塔尔|独龙族|鄂伦春族|鄂伦春|赫哲族"
          + "|门巴族|珞巴族|基诺族|各族";

  private static final Pattern WITH_PEOPLES =
      Pattern.compile("^(.+?)(?:" + PEOPLES + ")+(民族|自治)?(州|县|旗|乡|镇|区)$");
  private static final Pattern KIND_WORD =
      Pattern.compile("(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|[省市州盟县区旗])$");

  private static final Pattern ZONE_TYPE =
      Pattern.compile("^(.*?)(经济技术(?:产业)?开发区|经济开发区|(?:火炬)?高新?技术产业(?:开发|园)区|高新技术开发区)$");

  private NameVariants() {}

  /** Names that identify a place as well as its official one. */
  static Set<String> aliases(String name, Level level) {
    Set<String> aliases = new LinkedHashSet<>();
    Matcher withPeoples = WITH_PEOPLES.matcher(name);
    if (mayNamePeoples(name) && withPeoples.matches() && withPeoples.group(1).length() > 1) {
      aliases.add(withPeoples.group(1) + withPeoples.group(3));
      if (level == Level.TOWNSHIP) {
        aliases.add(withPeoples.group(1) + "民族" + withPeoples.group(3));
      } else {
        aliases.add(withPeoples.group(1) + "自治" + withPeoples.group(3));
      }
    }
    if (level == Level.TOWNSHIP && name.length() > 3) {
      String stem = name.substring(0, name.length() - 2);
      if (name.endsWith("街道")) {
        aliases.add(stem + "街");
        aliases.add(stem + "办事处");
      } else if (name.endsWith("地区")) {
        aliases.addAll(List.of(stem + "乡", stem + "镇", stem + "街道"));
      }
    }
    aliases.remove(name);
    return aliases;
  }

  /** The short name, without the word for its kind; empty where that is under two characters. */
  static String shortName(String name) {
    Matcher withPeoples = WITH_PEOPLES.matcher(name);
    String shortened =
        mayNamePeoples(name) && withPeoples.matches() && withPeoples.group(1).length() > 1
            ? withPeoples.group(1)
            : KIND_WORD.matcher(name).replaceFirst("").replaceFirst("(壮族|回族|维吾尔)$", "");
    return shortened.length() < 2 || shortened.equals(name) ? "" : shortened;
  }

  /** Names of a city's zone, with the city's short name before it and without. */
  static Set<String> zoneAliases(String name, String province, String city) {
    Set<String> aliases = new LinkedHashSet<>();
    String stem = name.replaceFirst("^" + shortName(province), "");
    stem = stem.replaceFirst("^(?:" + city + "|" + shortName(city) + ")市?", "");
    Matcher type = ZONE_TYPE.matcher(stem);
    String own = type.matches() ? type.group(1) : stem;
    if (!type.matches() && own.length() < 3) {
      return Set.of();
    }
    List<String> types =
        !type.matches()
            ? List.of("")
            : type.group(2).contains("高")
                ? List.of("高新技术产业开发区", "高新技术开发区", "高新技术产业园区", "高新开发区", "高新区")
                : List.of("经济技术开发区", "经济开发区", "经开区");
    for (String ending : types) {
      aliases.add(own + ending);
      aliases.add(shortName(city) + own + ending);
    }
    aliases.remove(name);
    return aliases;
  }

  private static boolean mayNamePeoples(String name) {
    return name.indexOf('族') >= 0 || name.contains("自治");
  }
}
