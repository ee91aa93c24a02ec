package gongkai.report;

import gongkai.text.Folding;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * Recognises the headings of the six sections by their words first and their number second; the
 * known wordings are {@code sections.csv}.
 */
final class SectionHeadings {
  private static final int LONGEST = 46;
  private static final String NUMERALS = "一二三四五六七八九";

  /** ㈠ numbers a section here and its parts there; it counts where number and words agree. */
  private static final char BRACKETED_ONE = '\u3220';

  private static final List<String> ENDINGS =
      List.of("", "情况", "的情况", "事项", "的事项", "的其他事项", "措施", "及措施");

  private record Wording(int number, String words, boolean exact) {}

  private static final List<Wording> WORDINGS =
      Template.rows("/sections.csv").stream().map(SectionHeadings::wording).toList();

  private SectionHeadings() {}

  private static Wording wording(CSVRecord row) {
    return new Wording(
        Integer.parseInt(row.get("number")),
        LabelText.of(row.get("heading")),
        Boolean.parseBoolean(row.get("exact")));
  }

  /** The form's section number that a whole line announces, 0 where it is no heading. */
  static int numberOf(String line) {
    int length = line.length();
    if (length > LONGEST || length < 2) {
      return 0;
    }
    int start = firstPrinted(line);
    if (start == length || isSubordinate(line, start)) {
      return 0;
    }
    int behindNumber = behindNumber(line, start);
    boolean numbered = behindNumber > start;
    String words = LabelText.of(line.substring(behindNumber));
    if (words.isEmpty() || line.indexOf('。') >= 0 || line.indexOf('，') >= 0) {
      return 0;
    }
    int number = numberOfWords(words, numbered);
    int bracketed = line.charAt(start) - BRACKETED_ONE + 1;
    return bracketed >= 1 && bracketed <= 9 && bracketed != number ? 0 : number;
  }

  /** Whether one of several cells of a row begins with a numbered heading. */
  static boolean startCell(String cell) {
    return cell.length() > 4
        && cell.charAt(1) == '、'
        && NUMERALS.indexOf(cell.charAt(0)) >= 0
        && inlineStart(cell, 0) == 0;
  }

  /** Where a heading of the form stands inside a long line, numbered as 二、; -1 where none does. */
  static int inlineStart(String line, int from) {
    for (int at = from; at + 4 < line.length(); at++) {
      if (line.charAt(at) == '、' && at > from && NUMERALS.indexOf(line.charAt(at - 1)) >= 0) {
        String words = LabelText.of(line.substring(at + 1, Math.min(line.length(), at + 24)));
        for (Wording wording : WORDINGS) {
          if (words.startsWith(wording.words)
              || !wording.exact
                  && wording.words.length() > 4
                  && at + 1 < line.length()
                  && words.indexOf(wording.words) >= 0
                  && words.indexOf(wording.words) <= 12) {
            return at - 1;
          }
        }
      }
    }
    return -1;
  }

  private static int numberOfWords(String words, boolean numbered) {
    for (Wording wording : WORDINGS) {
      boolean found =
          numbered && !wording.exact
              ? words.contains(wording.words)
              : isWording(words, wording) || isWording(words, "政府信息公开", wording);
      if (found) {
        return wording.number;
      }
    }
    return 0;
  }

  private static boolean isWording(String words, String before, Wording wording) {
    return words.startsWith(before) && isWording(words.substring(before.length()), wording);
  }

  private static boolean isWording(String words, Wording wording) {
    return wording.exact
        ? words.equals(wording.words)
        : words.startsWith(wording.words)
            && ENDINGS.contains(words.substring(wording.words.length()));
  }

  private static int firstPrinted(String line) {
    int at = 0;
    while (at < line.length() && Folding.fold(line.charAt(at)) <= ' '
        || at < line.length() && line.charAt(at) == '*'
        || at < line.length() && line.charAt(at) == '#') {
      at++;
    }
    return at;
  }

  /** （一）, (1), ㈠ and ① number the parts of a section, never a section. */
  private static boolean isSubordinate(String line, int start) {
    char first = Folding.fold(line.charAt(start));
    return first == '(' || first >= '\u2460' && first <= '\u249b';
  }

  private static int behindNumber(String line, int start) {
    int at = start;
    char first = Folding.fold(line.charAt(at));
    if (first >= BRACKETED_ONE && first < BRACKETED_ONE + 9) {
      return at + 1;
    }
    if (NUMERALS.indexOf(first) < 0 && (first < '1' || first > '9')) {
      return start;
    }
    at++;
    while (at < line.length() && Folding.fold(line.charAt(at)) == ' ') {
      at++;
    }
    char mark = at < line.length() ? Folding.fold(line.charAt(at)) : 'x';
    return mark == '、' || mark == '.' || mark == ',' || mark == ' ' ? at + 1 : start;
  }
}
