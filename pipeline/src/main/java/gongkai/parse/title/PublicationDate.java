package gongkai.parse.title;

import gongkai.parse.token.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The date that a page gives as its day of publication: labelled so in its text, else in its
 * metadata, else labelled as the day of writing, else alone on a line at the top.
 */
public final class PublicationDate {
  private static final int FARTHEST = 60;
  private static final Pattern DATE =
      Pattern.compile("(20[0-3][0-9])(?:年|-|/|\\.)(\\d{1,2})(?:月|-|/|\\.)(\\d{1,2})日?");

  /** What may follow a date on a line of its own: the time of day, a source's name. */
  private static final Pattern LITTLE_ELSE =
      Pattern.compile("(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?.{0,8}");

  /** A date in a file's metadata, which may lack its separators: 20240118. */
  private static final Pattern DESCRIBED =
      Pattern.compile("(20[0-3][0-9])(?:年|-|/|\\.|)(\\d{1,2})(?:月|-|/|\\.|)(\\d{1,2})(?!\\d).*");

  /** Labels, the surest first. */
  private static final List<Pattern> LABELS =
      Stream.of("发布时间|发布日期|公开日期|公布日期|发布于", "发文日期|成文日期|生成日期|成文时间|日期|时间")
          .map(words -> Pattern.compile("(?:" + words + ")[\\])】]?[:|]*" + DATE.pattern()))
          .toList();

  private PublicationDate() {}

  /**
   * @param described the date in the file's metadata, null where there is none
   */
  public static @Nullable LocalDate find(List<Token> tokens, @Nullable String described) {
    List<String> lines = lines(tokens);
    LocalDate labelled = labelled(lines, LABELS.get(0));
    if (labelled == null && described != null) {
      Matcher date = DESCRIBED.matcher(described);
      labelled = date.lookingAt() ? date(date) : null;
    }
    labelled = labelled == null ? labelled(lines, LABELS.get(1)) : labelled;
    return labelled == null ? alone(lines) : labelled;
  }

  /**
   * Short lines with dates before the second section, each with the label on the line before it.
   */
  private static List<String> lines(List<Token> tokens) {
    List<String> lines = new ArrayList<>();
    int last = Math.min(FARTHEST, tokens.size());
    String label = "";
    for (int at = 0; at < last; at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.HEADING && token.section() > 1) {
        break;
      }
      String raw = token.raw();
      boolean dated = raw.length() >= 8 && raw.length() <= 200 && raw.indexOf("20") >= 0;
      if (dated) {
        lines.add(label + Title.compact(raw));
      }
      boolean announcesDate =
          !dated && raw.length() <= 12 && (raw.contains("日期") || raw.contains("时间"));
      label = announcesDate ? Title.compact(raw) : "";
    }
    return lines;
  }

  private static @Nullable LocalDate labelled(List<String> lines, Pattern label) {
    for (String line : lines) {
      if (line.contains("日期") || line.contains("时间") || line.contains("发布于")) {
        Matcher labelled = label.matcher(line);
        if (labelled.find()) {
          return date(labelled);
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate alone(List<String> lines) {
    for (String line : lines) {
      Matcher bare = DATE.matcher(line);
      if (bare.lookingAt()
          && LITTLE_ELSE.matcher(line).region(bare.end(), line.length()).matches()) {
        LocalDate date = date(bare);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
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
