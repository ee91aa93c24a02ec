package gongkai.parse.token;

import gongkai.form.CharacterIndex;
import gongkai.form.LabelText;
import gongkai.text.CsvResource;
import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the headings of the six sections by their words first and their number second; the
 * known wordings are {@code sections.csv}.
 */
public final class SectionHeadings {
  /** Number within the program of a part that only reports before 2019 have: 收费及减免情况. */
  public static final int FEES = 7;

  private static final int LONGEST = 46;
  private static final String NUMERALS = "一二三四五六七八九";

  /** ㈠ numbers a section here and its parts there; it counts where number and words agree. */
  private static final char BRACKETED_ONE = '\u3220';

  private static final List<String> ENDINGS =
      List.of("", "情况", "的情况", "事项", "的事项", "的其他事项", "措施", "及措施");

  private record Wording(int rank, int number, String words, boolean exact) {}

  private static final List<Wording> WORDINGS = new ArrayList<>();

  /** What a heading without a number may say, in full. */
  private static final Map<String, Wording> WHOLE = new HashMap<>();

  /** What a numbered heading may hold, by its first character. */
  private static final CharacterIndex<Wording> PARTS = new CharacterIndex<>();

  static {
    CsvResource.rows("/sections.csv").forEach(SectionHeadings::add);
  }

  private SectionHeadings() {}

  private static void add(CSVRecord row) {
    Wording wording =
        new Wording(
            WORDINGS.size(),
            Integer.parseInt(row.get("number")),
            LabelText.of(row.get("heading")),
            Boolean.parseBoolean(row.get("exact")));
    WORDINGS.add(wording);
    WHOLE.putIfAbsent(wording.words, wording);
    if (!wording.exact) {
      for (String ending : ENDINGS) {
        WHOLE.putIfAbsent(wording.words + ending, wording);
        WHOLE.putIfAbsent("政府信息公开" + wording.words + ending, wording);
      }
      PARTS.add(wording.words.charAt(0), wording);
    }
  }

  /** The form's section number that a whole line announces, 0 where it is no heading. */
  static int numberOf(String line) {
    return numberOf(line, LabelText.of(line));
  }

  /**
   * @param words the line's comparable form
   */
  static int numberOf(String line, String words) {
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
    Wording wording =
        wording(numbered ? LabelText.of(line.substring(behindNumber)) : words, numbered);
    if (wording == null || line.indexOf('。') >= 0 || line.indexOf('，') >= 0) {
      return 0;
    }
    int bracketed = line.charAt(start) - BRACKETED_ONE + 1;
    return bracketed >= 1 && bracketed <= 9 && bracketed != wording.number ? 0 : wording.number;
  }

  /** Whether one of several cells of a row begins with a numbered heading. */
  static boolean startCell(String cell) {
    return cell.length() > 4
        && cell.charAt(1) == '、'
        && NUMERALS.indexOf(cell.charAt(0)) >= 0
        && inlineStart(cell, 0) == 0;
  }

  /**
   * The index of a numbered heading (二、) inside a long line from {@code from} on, -1 without one.
   */
  static int inlineStart(String line, int from) {
    for (int at = line.indexOf('、', from);
        at >= 0 && at + 4 < line.length();
        at = line.indexOf('、', at + 1)) {
      if (at > from && NUMERALS.indexOf(line.charAt(at - 1)) >= 0) {
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

  /** The wording listed first that the words say, or with a number hold; null where none fits. */
  private static @Nullable Wording wording(String words, boolean numbered) {
    Wording first = WHOLE.get(words);
    for (int at = 0; numbered && at < words.length(); at++) {
      List<Wording> parts = PARTS.at(words.charAt(at));
      for (int index = 0; index < parts.size(); index++) {
        Wording part = parts.get(index);
        if ((first == null || part.rank < first.rank) && words.startsWith(part.words, at)) {
          first = part;
        }
      }
    }
    return first;
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
