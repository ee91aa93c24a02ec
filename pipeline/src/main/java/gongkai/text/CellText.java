package gongkai.text;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of a printed cell: a number, a blank, a mark for "not applicable", or words.
 *
 * @param value the number where the kind is {@link Kind#NUMBER}, otherwise null
 * @param unit the measure word printed behind the number, empty where there is none
 */
public record CellText(Kind kind, @Nullable BigDecimal value, String unit) {

  /** Kinds of content. A blank, a mark and zero are three different things. */
  public enum Kind {
    NUMBER,
    BLANK,
    /** Not applicable: "/", "-", "无", "不适用" and their like. */
    MARK,
    WORDS,
    /** A line of dashes that a converter drew between rows, not a cell of the form. */
    RULE
  }

  private static final CellText BLANK = new CellText(Kind.BLANK, null, "");
  private static final CellText MARK = new CellText(Kind.MARK, null, "");
  private static final CellText WORDS = new CellText(Kind.WORDS, null, "");
  private static final CellText RULE = new CellText(Kind.RULE, null, "");
  private static final CellText ZERO = new CellText(Kind.NUMBER, BigDecimal.ZERO, "");

  private static final Set<String> MARKS =
      Set.of("/", "-", "--", "—", "——", "－", "\\", "无", "不涉及", "不适用", "N/A", "n/a", "NA", "〇/");
  private static final Set<String> UNITS =
      Set.of("", "件", "宗", "项", "条", "个", "次", "起", "份", "件次", "万元", "元", "亿元");

  private static final int MAX_UNIT_LENGTH = 2;

  /** Digits with signs, separators, spaces and a unit; longer text is words or a rule. */
  private static final int MAX_NUMBER_LENGTH = 24;

  /** More digits than this are no count or amount. */
  private static final int MAX_DIGITS = 15;

  private static final char FIRST_IDEOGRAPH = '\u4e00';
  private static final char LAST_IDEOGRAPH = '\u9fff';

  /**
   * Parses a cell.
   *
   * @param folded its text after {@link Folding#fold(String)}
   */
  public static CellText of(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && isSpace(folded.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(folded.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return BLANK;
    }
    if (end - start == 1 && folded.charAt(start) == '0') {
      return ZERO;
    }
    if (end - start > MAX_NUMBER_LENGTH) {
      return isRule(folded, start, end) ? RULE : WORDS;
    }
    char first = folded.charAt(start);
    if (!canBegin(first)) {
      return WORDS;
    }
    if (isCount(folded, start, end)) {
      int count = Integer.parseInt(folded, start, end, 10);
      return new CellText(Kind.NUMBER, BigDecimal.valueOf(count), "");
    }
    if (isDigit(first) || isSign(first)) {
      CellText number = number(folded, start, end);
      if (number != null) {
        return number;
      }
    }
    String text = folded.substring(start, end);
    if (MARKS.contains(text)) {
      return MARK;
    }
    if (isRule(folded, start, end)) {
      return RULE;
    }
    if (text.equals("零") || text.equals("〇")) {
      return ZERO;
    }
    return WORDS;
  }

  /** Whether a number, mark or rule can begin with the character; false for most words. */
  public static boolean canBegin(char first) {
    return first < FIRST_IDEOGRAPH || first > LAST_IDEOGRAPH || "增减无不零".indexOf(first) >= 0;
  }

  private static @Nullable CellText number(String text, int start, int end) {
    int at = start;
    boolean negative = false;
    if (isSign(text.charAt(at))) {
      negative = text.charAt(at) == '-' || text.charAt(at) == '减' || text.charAt(at) == '−';
      at++;
      while (at < end && isSpace(text.charAt(at))) {
        at++;
      }
    }
    StringBuilder digits = new StringBuilder(end - at);
    int groupStart = -1;
    boolean fraction = false;
    while (at < end) {
      char character = text.charAt(at);
      if (character >= '0' && character <= '9') {
        digits.append(character);
      } else if (character == ',' && !fraction && isGroup(text, at, end)) {
        if (groupStart < 0 && digits.length() > 3) {
          return null;
        }
        groupStart = at;
      } else if (character == '.' && !fraction && at + 1 < end && isDigit(text.charAt(at + 1))) {
        fraction = true;
        digits.append('.');
      } else {
        break;
      }
      at++;
    }
    if (digits.isEmpty() || !isDigit(digits.charAt(0)) || digits.length() > MAX_DIGITS) {
      return null;
    }
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    if (end - at > MAX_UNIT_LENGTH) {
      return null;
    }
    String unit = text.substring(at, end);
    if (!UNITS.contains(unit)) {
      return null;
    }
    BigDecimal value =
        fraction || digits.length() > 9
            ? new BigDecimal(digits.toString())
            : BigDecimal.valueOf(Integer.parseInt(digits, 0, digits.length(), 10));
    return new CellText(Kind.NUMBER, negative ? value.negate() : value, unit);
  }

  /** Whether it consists of digits, few enough for an int. */
  private static boolean isCount(String text, int start, int end) {
    int at = start;
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    return at == end && end - start <= 9;
  }

  private static boolean isGroup(String text, int comma, int end) {
    int digits = 0;
    while (comma + 1 + digits < end && isDigit(text.charAt(comma + 1 + digits))) {
      digits++;
    }
    return digits == 3;
  }

  private static boolean isRule(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      char character = text.charAt(at);
      if (character != '-' && character != '—' && character != '=' && character != ':') {
        return false;
      }
    }
    return end - start >= 3;
  }

  private static boolean isSign(char character) {
    return character == '+'
        || character == '-'
        || character == '−'
        || character == '增'
        || character == '减';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isSpace(char character) {
    return character == ' '
        || character == '\t'
        || character == '\u00a0'
        || character == '\u3000'
        || character == '\ufeff'
        || character == '\u200b'
        || character == '\r';
  }
}
