package gongkai.region;

import gongkai.text.Folding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The issuing body as a title names it: 石台县教育局 in 石台县教育局2023年政府信息公开工作年度报告.
 *
 * @param name folded, without blanks; empty where the title names no body
 * @param vertical whether a prefix such as 国家税务总局, dropped from the name, puts the body outside
 *     local government
 */
record Issuer(String name, boolean vertical) {
  /** No body named. */
  static final Issuer NOBODY = new Issuer("", false);

  private static final int MAX_TITLE_LENGTH = 200;

  /** Words that begin the part of a title behind the issuer. */
  private static final List<String> REPORT_WORDS =
      List.of(
          "政府信息公开",
          "政府信息与政务公开",
          "政府政务公开",
          "政务信息公开",
          "信息公开",
          "政务公开",
          "政府信息工作",
          "政府信息年度",
          "工作年度报告",
          "年度工作报告",
          "年度报告",
          "年报",
          "工作报告");

  private static final Pattern FILE_EXTENSION =
      Pattern.compile("\\.(txt|docx?|wps|pdf|html?|xlsx?)$");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(20[0-3]\\d(?!\\d)|二[〇○零oO0][〇○零oO0一二三][〇○零oO0一二三四五六七八九])(?:年度(?!报)|年(?!报|度报)|度(?!报|假))*");
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:附件\\d*[:.]?|附[:]|\\d+|[\\p{Punct}_·、，。—－・]|[(\\[【〔].{0,8}?[)\\]】〕]|关于|公布|发布|印发|中共)+");
  private static final Pattern TRAILING_WORDS =
      Pattern.compile("(?:关于|开展|年度|工作|报告|的|[\\p{Punct}_·、，。—－])+$");
  private static final Pattern OWN_BODY =
      Pattern.compile("^[本我](?:机关|单位|部门|级|局|镇|乡|街道|办|办事处|委|厅|院|中心|校|处)$");

  /**
   * What a title adds in brackets about the text, or to say that subordinate bodies are left out.
   */
  private static final Pattern REMARK =
      Pattern.compile("\\((?:本级|本级机关|机关本级|局本级|机关|更正|更正版|修订|修订版|更新)\\)$");

  private static final Pattern VERTICAL_PREFIX =
      Pattern.compile(
          "^(?:中华人民共和国(?=.+(?:海关|海事局|边检站|边防检查站)$)|国家税务总局(?=.)|国家统计局(?=.)|中国人民银行(?=.)"
              + "|国家外汇管理局(?=.)|中国气象局(?=.)|国家邮政局(?=.)|国家能源局(?=.)|国家矿山安全监察局(?=.)"
              + "|国家金融监督管理总局(?=.)|中国证券监督管理委员会(?=.)|中国证监会(?=.)|中国银保监会(?=.)|中国银监会(?=.)"
              + "|中国保监会(?=.)|中国地震局(?=.)|国家烟草专卖局(?=.))");

  /** The issuer that a title or a line with the agency names; {@link #NOBODY} for null. */
  static Issuer of(@Nullable String line) {
    if (line == null || line.isBlank()) {
      return NOBODY;
    }
    String title =
        compact(line.length() > MAX_TITLE_LENGTH ? line.substring(0, MAX_TITLE_LENGTH) : line);
    // Patterns cost far more than these checks, and most titles need few of them.
    if (title.indexOf('.') >= 0) {
      title = FILE_EXTENSION.matcher(title).replaceFirst("");
    }
    if (title.indexOf('2') >= 0 || title.indexOf('二') >= 0) {
      title = YEAR.matcher(title).replaceAll("");
    }
    if (!title.isEmpty() && canBeginPrefix(title.charAt(0))) {
      title = PREFIX.matcher(title).replaceFirst("");
    }
    int nameEnd = reportWords(title);
    String name = nameEnd < 0 ? title : title.substring(0, nameEnd);
    if (name.isEmpty() && nameEnd == 0) {
      // A file name may put the body last: 2020年报_教育局.
      int last = Math.max(title.lastIndexOf('_'), title.lastIndexOf('-'));
      name = last > 0 ? title.substring(last + 1) : "";
    }
    if (!name.isEmpty() && canEndTrailingWords(name.charAt(name.length() - 1))) {
      name = TRAILING_WORDS.matcher(name).replaceFirst("");
    }
    if (!name.isEmpty() && "本我".indexOf(name.charAt(0)) >= 0) {
      name = OWN_BODY.matcher(name).replaceFirst("");
    }
    if (!name.isEmpty() && name.charAt(name.length() - 1) == ')') {
      name = REMARK.matcher(name).replaceFirst("");
    }
    Matcher vertical = VERTICAL_PREFIX.matcher(name);
    return (name.startsWith("国家") || name.startsWith("中")) && vertical.find()
        ? new Issuer(name.substring(vertical.end()), true)
        : new Issuer(name, false);
  }

  private static boolean canBeginPrefix(char first) {
    return !Character.isIdeographic(first) || "附关公发印中".indexOf(first) >= 0;
  }

  private static boolean canEndTrailingWords(char last) {
    return !Character.isIdeographic(last) || "于展度作告的".indexOf(last) >= 0;
  }

  /** Folded, without blanks, quotation marks and control characters. */
  static String compact(String line) {
    StringBuilder compact = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char character = Folding.fold(line.charAt(i));
      if (character > ' ' && "\"'《》<>*#\u200B\uFEFF".indexOf(character) < 0) {
        compact.append(character);
      }
    }
    return compact.toString();
  }

  /** Where the first of the report's words begins; -1 without any. */
  private static int reportWords(String title) {
    int first = -1;
    for (String words : REPORT_WORDS) {
      int at = title.indexOf(words);
      // In 石台县人民政府信息公开 the government belongs to the name.
      if (at > 1 && words.startsWith("政府") && title.startsWith("人民", at - 2)) {
        at += 2;
      }
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }
}
