package gongkai.extract.word;

import java.util.Locale;

/** The number formats of Word's lists that Chinese documents use. */
enum NumberFormat {
  DECIMAL,
  CHINESE,
  CIRCLED,
  BRACKETED,
  UPPER_LETTER,
  LOWER_LETTER,
  UPPER_ROMAN,
  LOWER_ROMAN,
  BULLET;

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
  private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

  /** The format by its name in .docx; decimal for formats not listed here. */
  static NumberFormat named(String name) {
    return switch (name) {
      case "bullet", "none" -> BULLET;
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital",
          "koreanDigital2" ->
          CHINESE;
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
      case "decimalEnclosedParen" -> BRACKETED;
      case "upperLetter" -> UPPER_LETTER;
      case "lowerLetter" -> LOWER_LETTER;
      case "upperRoman" -> UPPER_ROMAN;
      case "lowerRoman" -> LOWER_ROMAN;
      default -> DECIMAL;
    };
  }

  /** The format by its code in binary documents. */
  static NumberFormat coded(int code) {
    return switch (code) {
      case 23, 255 -> BULLET;
      case 10, 11, 33, 35, 37, 39 -> CHINESE;
      case 18, 28 -> CIRCLED;
      case 27 -> BRACKETED;
      case 3 -> UPPER_LETTER;
      case 4 -> LOWER_LETTER;
      case 1 -> UPPER_ROMAN;
      case 2 -> LOWER_ROMAN;
      default -> DECIMAL;
    };
  }

  /** The number in this format; numbers outside of the format's range in decimal digits. */
  String print(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    return switch (this) {
      case DECIMAL, BULLET -> Integer.toString(number);
      case CHINESE -> chinese(number);
      case CIRCLED -> enclosed(number, '\u2460');
      case BRACKETED -> enclosed(number, '\u2474');
      case UPPER_LETTER -> letter(number).toUpperCase(Locale.ROOT);
      case LOWER_LETTER -> letter(number);
      case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
      case LOWER_ROMAN -> roman(number);
    };
  }

  private static String chinese(int number) {
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }

  private static String enclosed(int number, char one) {
    return number <= 20 ? String.valueOf((char) (one + number - 1)) : Integer.toString(number);
  }

  private static String letter(int number) {
    return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    return TENS[number / 10] + ONES[number % 10];
  }
}
