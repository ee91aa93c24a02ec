package gongkai.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as running text writes it: digits of either width, thousands separators, a fraction, 万
 * or 亿, Chinese numerals, and the words that make it a rough one (约, 近, 余, 多).
 *
 * @param approximate whether the text says or its rounding shows that the number is rough
 * @param end index behind the number and its magnitude, where a measure word may follow
 */
record Quantity(BigDecimal value, boolean approximate, int end) {
  static final String ROUGHLY_BEFORE = "约近超逾";
  private static final String ROUGHLY_AFTER = "余多几";
  private static final String NUMERALS = "零一二三四五六七八九";
  static final String CHINESE = NUMERALS + "〇两十百千";
  private static final int MOST_DIGITS = 15;
  private static final int GROUP = 3;

  /** Whether a number can begin with the character. */
  static boolean begins(char character) {
    return Characters.NUMBER_START.contains(character);
  }

  /** The number that begins at the index, null where none does. */
  static @Nullable Quantity at(String text, int start) {
    if (start >= text.length() || !begins(text.charAt(start))) {
      return null;
    }
    int index = start;
    boolean approximate = ROUGHLY_BEFORE.indexOf(text.charAt(index)) >= 0;
    if (approximate) {
      index += text.startsWith("过", index + 1) ? 2 : 1;
    }
    index = Characters.skipBlanks(text, index);
    if (index >= text.length()) {
      return null;
    }
    Quantity plain = digit(text.charAt(index)) >= 0 ? digits(text, index) : chinese(text, index);
    return plain == null ? null : scaled(text, plain, approximate);
  }

  /** Takes in a magnitude and a rough ending behind the digits: {@code 2.4万余}. */
  private static Quantity scaled(String text, Quantity plain, boolean before) {
    BigDecimal value = plain.value;
    boolean approximate = before;
    int end = plain.end;
    int next = Characters.skipBlanks(text, end);
    if (next < text.length() && "万亿".indexOf(text.charAt(next)) >= 0) {
      approximate |= value.scale() > 0;
      value = value.scaleByPowerOfTen(text.charAt(next) == '万' ? 4 : 8);
      value = value.scale() < 0 ? value.setScale(0) : value;
      end = next + 1;
      next = end;
    }
    if (next < text.length() && ROUGHLY_AFTER.indexOf(text.charAt(next)) >= 0) {
      approximate = true;
      end = next + 1;
    }
    return new Quantity(value, approximate, end);
  }

  private static @Nullable Quantity digits(String text, int start) {
    StringBuilder number = new StringBuilder();
    int index = start;
    while (index < text.length() && number.length() <= MOST_DIGITS) {
      int digit = digit(text.charAt(index));
      if (digit >= 0) {
        number.append(digit);
        index++;
      } else if (number.length() <= GROUP * 4 && groupFollows(text, start, index)) {
        index++;
      } else {
        break;
      }
    }
    boolean fraction =
        index + 1 < text.length()
            && text.charAt(index) == '.'
            && digit(text.charAt(index + 1)) >= 0;
    if (fraction) {
      number.append('.');
      index++;
      while (index < text.length()
          && number.length() <= MOST_DIGITS
          && digit(text.charAt(index)) >= 0) {
        number.append(digit(text.charAt(index)));
        index++;
      }
    }
    if (number.length() > MOST_DIGITS) {
      return null;
    }
    BigDecimal value =
        fraction
            ? new BigDecimal(number.toString())
            : BigDecimal.valueOf(Long.parseLong(number, 0, number.length(), 10));
    return new Quantity(value, false, index);
  }

  /** A comma separates thousands when one to three digits precede and exactly three follow. */
  private static boolean groupFollows(String text, int start, int comma) {
    if (text.charAt(comma) != ',' || comma + GROUP >= text.length()) {
      return false;
    }
    int before = 0;
    while (comma - before > start
        && before <= GROUP
        && digit(text.charAt(comma - before - 1)) >= 0) {
      before++;
    }
    int after = 0;
    while (comma + after + 1 < text.length()
        && after <= GROUP
        && digit(text.charAt(comma + after + 1)) >= 0) {
      after++;
    }
    return before >= 1 && before <= GROUP && after == GROUP;
  }

  /** Numerals up to thousands: 两, 十二, 三百零五. Neighbouring figures such as 两三 are no one number. */
  private static @Nullable Quantity chinese(String text, int start) {
    long total = 0;
    long figure = -1;
    int index = start;
    for (; index < text.length() && index - start < MOST_DIGITS; index++) {
      char character = text.charAt(index);
      int power = "十百千".indexOf(character);
      int numeral = numeral(character);
      if (power >= 0) {
        total += (figure < 0 ? 1 : figure) * (power == 0 ? 10 : power == 1 ? 100 : 1000);
        figure = -1;
      } else if (numeral >= 0 && figure <= 0) {
        figure = numeral;
      } else {
        break;
      }
    }
    if (index == start || (index < text.length() && numeral(text.charAt(index)) >= 0)) {
      return null;
    }
    return new Quantity(BigDecimal.valueOf(total + Math.max(figure, 0)), false, index);
  }

  private static int numeral(char character) {
    return switch (character) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> NUMERALS.indexOf(character);
    };
  }

  private static int digit(char character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    return character >= '０' && character <= '９' ? character - '０' : -1;
  }
}
