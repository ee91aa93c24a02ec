package gongkai.parse.title;

import gongkai.text.Folding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report's title and what it names: 甲县教育局2023年政府信息公开工作年度报告.
 *
 * @param text on one line, without blanks
 * @param agency the words that name the body, empty where the title names none
 * @param year the report year, null where the title prints none or several
 * @param severalYears whether it names a range: 2018-2019年
 */
public record Title(String text, String agency, @Nullable Integer year, boolean severalYears) {
  private static final int LONGEST = 90;
  private static final List<String> SUBJECTS =
      List.of("政府信息公开", "政务信息公开", "政府政务公开", "信息公开", "政务公开", "政府信息工作", "政府信息");
  private static final List<String> KINDS = List.of("年度报告", "工作报告", "年报", "报告");
  private static final Pattern YEAR =
      Pattern.compile("(20[0-3][0-9]|二[〇零○oO0][〇零○oO0一二三四五六七八九]{2})(?:年度|年|度)?");

  /** 2018-2019年 and 2018-2019学年, which name no single year. */
  private static final Pattern SEVERAL_YEARS =
      Pattern.compile("20[0-3][0-9]年?(?:度)?(?:-|—|–|－|~|～|至|到|、|和|/)+(20[0-3][0-9])(?:学年度?|年度?|度)");

  /** 2020年报_甲局, a file's name that a page shows instead of a title. */
  private static final Pattern FILE_NAME =
      Pattern.compile("(20[0-3][0-9])年?(?:度)?年报[_\\-](.{2,40}?)(?:\\.[a-z]{3,5})?");

  private static final Pattern REMARK_BEHIND = Pattern.compile("[(\\[【].{0,16}[)\\]】]$");
  private static final Pattern MARKS_BEHIND = Pattern.compile("[.,;:\\-|]+$");
  private static final Pattern FILE_ENDING = Pattern.compile("\\.(?:docx?|pdf|wps|html?|txt)$");
  private static final Pattern MARKS_BEFORE = Pattern.compile("^[年度\"'\\-_:,.]+");
  private static final Pattern WORDS_BEHIND = Pattern.compile("(?:年度|年|的|\"|-|_)+$");
  private static final Pattern OWN_BODY =
      Pattern.compile("[本我](?:机关|单位|部门|级|局|镇|乡|县|市|区|街道|办|办事处|委|厅|院|中心|省|州|旗|校|处)(?:的)?");
  private static final String BEHIND = "度年的";
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("^(?:[0-9]{1,2}[、.]|[一二三四五六七八九十]+、|\\(.{0,6}\\))");

  /** Whether a title names both its body and its year. */
  boolean isComplete() {
    return !agency.isEmpty() && (year != null || severalYears);
  }

  /** Whether the line holds the one character that every title of a report has; a quick test. */
  static boolean isPossible(String line) {
    for (int at = 0; at < line.length(); at++) {
      if (Folding.fold(line.charAt(at)) == '报') {
        return true;
      }
    }
    return false;
  }

  /** Reads a line as a title; null where it is none. */
  static @Nullable Title of(String line) {
    if (line.length() > LONGEST * 2 || !isPossible(line)) {
      return null;
    }
    String text = compact(line);
    if (text.length() > LONGEST || text.indexOf('。') >= 0 || text.indexOf('!') >= 0) {
      return null;
    }
    Matcher fileName = FILE_NAME.matcher(text);
    if (text.startsWith("20") && fileName.matches()) {
      return new Title(text, fileName.group(2), Integer.parseInt(fileName.group(1)), false);
    }
    int subject = -1;
    for (String words : SUBJECTS) {
      subject = text.indexOf(words);
      if (subject >= 0) {
        break;
      }
    }
    if (subject < 0 || !endsAsReport(text)) {
      return null;
    }
    int end =
        text.startsWith("政府", subject) && subject >= 2 && text.startsWith("人民", subject - 2)
            ? subject + 2
            : subject;
    Matcher year = YEAR.matcher(text);
    Integer number = year.find() ? yearOf(year.group(1)) : null;
    boolean several = number != null && year.find() && SEVERAL_YEARS.matcher(text).find();
    String head = text.substring(0, end);
    return new Title(
        text,
        agency(several ? without(SEVERAL_YEARS, head) : head),
        several ? null : number,
        several);
  }

  private static boolean endsAsReport(String text) {
    String end =
        endsInIdeograph(text)
            ? text
            : without(FILE_ENDING, without(MARKS_BEHIND, without(REMARK_BEHIND, text)));
    for (String kind : KINDS) {
      if (end.endsWith(kind)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInIdeograph(String text) {
    return !text.isEmpty() && Character.isIdeographic(text.charAt(text.length() - 1));
  }

  private static String agency(String head) {
    String agency = without(YEAR, head);
    agency = NUMBER_BEFORE.matcher(agency).replaceFirst("");
    agency = agency.replace("关于", "").replace("《", "").replace("*", "").replace("#", "");
    agency = without(MARKS_BEFORE, agency);
    agency =
        endsInIdeograph(agency) && BEHIND.indexOf(agency.charAt(agency.length() - 1)) < 0
            ? agency
            : without(WORDS_BEHIND, agency);
    return isOwnBody(agency) ? "" : agency;
  }

  /** Whether the words only say "this body": 本机关, 我局. */
  private static boolean isOwnBody(String agency) {
    return !agency.isEmpty()
        && "本我".indexOf(agency.charAt(0)) >= 0
        && OWN_BODY.matcher(agency).matches();
  }

  private static String without(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll("");
  }

  /** The text folded and without blanks, as titles and labels are compared. */
  public static String compact(String line) {
    char[] characters = line.toCharArray();
    int kept = 0;
    for (int at = 0; at < characters.length; at++) {
      char character = Folding.fold(characters[at]);
      if (character > ' ' && character != '\u200b' && character != '\ufeff') {
        characters[kept++] = character;
      }
    }
    return new String(characters, 0, kept);
  }

  /** Reads 2023 and 二〇二三 alike. */
  static int yearOf(String digits) {
    int year = 0;
    for (int at = 0; at < digits.length(); at++) {
      char digit = digits.charAt(at);
      int value = "零一二三四五六七八九".indexOf(digit);
      year = year * 10 + (digit >= '0' && digit <= '9' ? digit - '0' : Math.max(value, 0));
    }
    return year;
  }
}
