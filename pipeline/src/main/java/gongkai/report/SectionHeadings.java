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
    return numberOfWords(words, numbered);
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
                  && words.indexOf(wording.words) < 8) {
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
              : words.equals(wording.words)
                  || !wording.exact && words.equals("政府信息公开" + wording.words);
      if (found) {
        return wording.number;
      }
    }
    return 0;
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
