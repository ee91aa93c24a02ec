package gongkai.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date that a page shows as its day of publication: labelled, or alone on a line at the top.
 */
final class PublicationDate {
  private static final int FARTHEST = 60;
  private static final Pattern DATE =
      Pattern.compile("(20[0-3][0-9])(?:年|-|/|\\.)(\\d{1,2})(?:月|-|/|\\.)(\\d{1,2})日?");
  private static final Pattern LABELLED =
      Pattern.compile("(?:发布时间|发布日期|公开日期|发文日期|成文日期|生成日期|公布日期|日期)[:|]*" + DATE.pattern());

  private PublicationDate() {}

  static @Nullable LocalDate find(List<Token> tokens) {
    LocalDate alone = null;
    int last = Math.min(FARTHEST, tokens.size());
    for (int at = 0; at < last; at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.HEADING && token.section() > 1) {
        break;
      }
      String raw = token.raw();
      if (raw.length() < 8 || raw.length() > 200 || raw.indexOf("20") < 0) {
        continue;
      }
      String text = Title.compact(raw);
      if (text.contains("日期") || text.contains("时间")) {
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.find()) {
          return date(labelled);
        }
      }
      if (alone == null && text.startsWith("20")) {
        Matcher bare = DATE.matcher(text);
        if (bare.lookingAt() && text.length() - bare.end() <= 8) {
          alone = date(bare);
        }
      }
    }
    return alone;
  }

  private static @Nullable LocalDate date(Matcher parts) {
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
