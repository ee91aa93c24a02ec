package gongkai.extract;

import gongkai.text.Folding;
import java.util.regex.Pattern;

/** Page numbers that a converter left among the lines of a text: — 8 —, P. 8, 第8页. */
public final class PageFurniture {
  private static final int LONGEST = 32;
  private static final Pattern NUMBERED_PAGE =
      Pattern.compile(
          "\\s*(?:[-—–_]+\\s*\\d{1,3}\\s*[-—–_]+|(?i:p\\s?\\.|page)\\s*\\d{1,3}(?:\\s*[-—–/].{0,20})?|第\\s*\\d{1,3}\\s*页.{0,14}|\\d{1,3}\\s*/\\s*共?\\s*\\d{1,3}\\s*页?)\\s*");

  private PageFurniture() {}

  /** Whether the line is a page number and nothing else. */
  public static boolean matches(String line) {
    if (line.length() > LONGEST || !startsLikely(line) || line.indexOf('\t') >= 0) {
      return false;
    }
    return NUMBERED_PAGE.matcher(Folding.fold(line)).matches();
  }

  /** Rules out nearly all lines without running the pattern. */
  private static boolean startsLikely(String line) {
    int at = 0;
    while (at < line.length() && Folding.fold(line.charAt(at)) <= ' ') {
      at++;
    }
    if (at >= line.length() - 1) {
      return false;
    }
    char first = Folding.fold(line.charAt(at));
    if (first >= '0' && first <= '9') {
      return line.indexOf('/') >= 0 || line.indexOf('／') >= 0;
    }
    return "-—–_－pP第".indexOf(first) >= 0;
  }
}
