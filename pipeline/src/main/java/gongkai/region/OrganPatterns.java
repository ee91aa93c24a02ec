package gongkai.region;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns of the words in a body's name: organs, zones, townships and counties that the lists
 * lack. All of them expect folded text.
 */
final class OrganPatterns {
  private static final String ORGAN_END =
      "(?:局|委|办|厅|院|处|中心|委员会|办公室|大队|支队|总队|队|站|所|馆|学校|公司|协会|联合会|总社|集团|海关|分行|支行)";
  private static final Pattern ORGAN_OF_PLACE =
      Pattern.compile("^(?:人民政府|政府|行署|行政公署|公安局|[^区县市镇乡]{1,14}" + ORGAN_END + "$).*");
  private static final Pattern TOWNSHIP_OFFICE =
      Pattern.compile("(?:人民政府|政府|办事处|管委会|管理委员会|管理处|党.*|综合.*)?(?:党政办公室|办公室)?");
  private static final Pattern ZONE =
      Pattern.compile(
          "^.{0,18}?(?:开发区|高新区|经开区|园区|产业园|工业园|新区|新城|示范区|管理区|度假区|风景区|风景名胜区|保税港?区|综保区"
              + "|实验区|试验区|集聚区|集中区|合作区|工业区|功能区|先行区|先导区|自贸区)");
  private static final Pattern TOWNSHIP =
      Pattern.compile(
          "^.{0,12}?(?:街道|镇|乡|苏木|农场|林场|牧场|社区|村|街|团场|管理区)"
              + "(?:人民政府|政府|办事处|办|党政.*|党委.*|党工委.*|综合.*|财政所|司法所|管委会|管理委员会)?$");
  private static final Pattern COUNTY =
      Pattern.compile(
          "^[\\u4e00-\\u9fa5]{1,12}?(?:(?<![城超])市(?![场政容域民级直委长])|县(?![级委直城])|(?<![园社小景辖灾库牧林山矿地])区(?![域划块级直委])|旗|自治州|地区|盟)"
              + "(?=人民政府|政府|$|.{2,16}"
              + ORGAN_END
              + "$)");
  private static final Pattern NATIONAL =
      Pattern.compile(
          "^(?:中华人民共和国)?(?:国务院.*|外交部|国防部|教育部|科学技术部|科技部|工业和信息化部|公安部|民政部|司法部|财政部|人力资源和?社会保障部"
              + "|自然资源部|国土资源部|生态环境部|环境保护部|住房和城乡建设部|交通运输部|铁道部|水利部|农业农村部|农业部|商务部|文化和旅游部|文化部|退役军人事务部"
              + "|应急管理部|审计署|海关总署|国家.{2,20}(?:局|委员会|委|总局|部|院|办公室)|中国.{2,12}(?:局|委员会|总局|银行|院)|全国.{2,20})$");
  private static final Pattern VERTICAL =
      Pattern.compile(
          "^(?:.*(?:国家)?税务(?:分)?局|国税局|.*国家税务局.*|.*海关|海事局|邮政管理局|气象局|烟草专卖局.*|.*调查总?队|通信管理局|出入境检验检疫局"
              + "|煤矿安全监察局|银监局|银保监局|银监分局|证监局|保监局|外汇管理局|国家安全局|边检站)$");
  private static final Pattern AREA_WORD =
      Pattern.compile(
          "^(?:本|我|全)?(自治区|自治州|自治县|省|市|县|区|州|盟|旗)(?=人民政府|政府|.{2,24}" + ORGAN_END + "$)");

  /** A name made of nothing but words that many places use: 高新区, 滨海新区, 西区. */
  private static final Pattern COMMON_NAME =
      Pattern.compile(
          "[东西南北中城郊矿新]区"
              + "|(?:国家级?|省级?|市级?|级|经济|技术|高新|高技术|科技|产业|火炬|旅游|工业|农业|现代|文化|生态|商务|物流|化工|循环"
              + "|综合|保税|出口|加工|自由|贸易|城乡|一体化|转型|改革|滨海|滨江|滨湖|滨河|临港|临空|空港|航空港?|沿海|沿江|港口|港|湖"
              + "|城[东西南北]|江[东西南北]|河[东西南北]|[东西南北][部城]?|老城|中心城|中央)*"
              + "(?:高新|经开|高技术|开发|新|新城|园|工业|产业|示范|试验|实验|度假|风景|风景名胜|名胜|保税港?|综保|合作|集聚|集中|功能|先行|先导|自贸|管理|商务)"
              + "(?:区|园区|园|城)");

  private OrganPatterns() {}

  /** Whether a place's name alone tells nothing, because zones in many cities are called so. */
  static boolean isCommonName(String name) {
    if (name.length() < 2 || "区园城".indexOf(name.charAt(name.length() - 1)) < 0) {
      return false;
    }
    return COMMON_NAME.matcher(name).matches();
  }

  /** Whether the words behind a short name prove it to be a place: a government or an organ. */
  static boolean provesPlace(String rest) {
    return !rest.isEmpty()
        && "省市县区州盟旗镇乡".indexOf(rest.charAt(0)) < 0
        && zoneEnd(rest) < 0
        && ORGAN_OF_PLACE.matcher(rest).matches();
  }

  /**
   * Whether words can follow the name of a township. 古县 has a 乡村振兴局, but 古县乡 has no 村振兴局. Behind a
   * farm or park that only the statistics list, nothing but its office can.
   */
  static boolean canFollowTownship(Region township, String rest) {
    return township.kind().equals("real")
        ? !rest.startsWith("村")
        : TOWNSHIP_OFFICE.matcher(rest).matches();
  }

  /** The offset behind the name of a zone that the words start with; -1 without one. */
  static int zoneEnd(String rest) {
    if (rest.indexOf('区') < 0 && rest.indexOf('园') < 0 && rest.indexOf('城') < 0) {
      return -1;
    }
    Matcher zone = ZONE.matcher(rest);
    return zone.lookingAt() ? zone.end() : -1;
  }

  /** Whether the words start with what looks like the name of a township. */
  static boolean startsWithTownship(String rest) {
    return holdsAny(rest, "街镇乡木场区村道") && TOWNSHIP.matcher(rest).matches();
  }

  /** Whether the words start with what looks like the name of a city or county. */
  static boolean startsWithCounty(String rest) {
    return holdsAny(rest, "市县区旗州盟") && COUNTY.matcher(rest).lookingAt();
  }

  /** Whether the body is under vertical leadership, outside the local government: 税务局, 海关. */
  static boolean isVertical(String rest) {
    return holdsAny(rest, "局关队站") && VERTICAL.matcher(rest).matches();
  }

  private static boolean holdsAny(String line, String characters) {
    for (int i = 0; i < line.length(); i++) {
      if (characters.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the issuer is an organ of the central government. */
  static boolean isNational(String issuer) {
    return NATIONAL.matcher(issuer).matches();
  }

  /** The word for the area in 市教育局 or 自治区审计厅; empty where a name begins with no such word. */
  static String areaWord(String issuer) {
    Matcher area = AREA_WORD.matcher(issuer);
    return area.lookingAt() ? area.group(1) : "";
  }
}
