package gongkai.parse.title;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.parse.token.Token;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the issuing body where the title names none: a metadata line, or the signature. */
public final class AgencyFinder {
  private static final List<String> LABELS = List.of("发布机构:", "发文机关:", "发文机构:", "公开主体:", "编制单位:");
  private static final List<String> ENDINGS =
      List.of("人民政府", "办公室", "办公厅", "办事处", "委员会", "管委会", "局", "委", "厅", "镇", "乡", "街道", "中心", "处");
  private static final int SIGNATURE_LINES = 6;
  private static final int LONGEST = 30;

  private static final Pattern AUTHOR =
      Pattern.compile("(?:^|[，,。、由])([^，,。、《》由]{3,30}?)(?:编制了?|编写了?|制作了?)(?:本|此)(?:年度)?报告");

  private AgencyFinder() {}

  /** The body as printed, null where none is named. */
  public static @Nullable String find(List<Token> tokens) {
    String labelled = labelled(tokens);
    return labelled != null ? labelled : byText(tokens);
  }

  /**
   * Records a problem where three sources name three bodies: the title, the page's own 发布机构, the
   * text. Two of them may well differ, as where an office publishes for its government.
   */
  public static void compare(String title, List<Token> tokens, List<Problem> problems) {
    String labelled = labelled(tokens);
    String written = labelled == null || title.isEmpty() ? null : byText(tokens);
    if (written != null
        && unlike(title, labelled)
        && unlike(title, written)
        && unlike(labelled, written)) {
      problems.add(
          new Problem(
              ProblemCode.AGENCIES_DISAGREE,
              List.of(),
              Map.of("title", title, "publisher", labelled, "text", written),
              null));
    }
  }

  private static boolean unlike(String one, String other) {
    return !one.contains(core(other)) && !other.contains(core(one));
  }

  /** A name without the organ that many names leave out. */
  private static String core(String name) {
    String core = name;
    for (String organ : List.of("办公室", "办事处", "人民政府")) {
      core = core.endsWith(organ) ? core.substring(0, core.length() - organ.length()) : core;
    }
    return core.length() < 2 ? name : core;
  }

  private static @Nullable String labelled(List<Token> tokens) {
    int seen = 0;
    for (Token token : tokens) {
      if (seen++ > 40) {
        break;
      }
      String raw = token.raw();
      if (raw.length() > 120 || raw.indexOf(':') < 0 && raw.indexOf('：') < 0) {
        continue;
      }
      String line = Title.compact(raw);
      for (String label : LABELS) {
        int at = line.indexOf(label);
        if (at >= 0) {
          String name = line.substring(at + label.length());
          if (isBody(name)) {
            return name;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String byText(List<Token> tokens) {
    String author = author(tokens);
    return author != null ? author : signature(tokens);
  }

  /** The subject of a sentence such as 甲镇编制了本年度报告 before the first section. */
  private static @Nullable String author(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.HEADING) {
        break;
      }
      Matcher matcher = AUTHOR.matcher(token.raw());
      if (matcher.find()
          && !matcher.group(1).startsWith("我")
          && !matcher.group(1).startsWith("本")) {
        return matcher.group(1);
      }
    }
    return null;
  }

  private static @Nullable String signature(List<Token> tokens) {
    for (int at = tokens.size() - 1; at >= Math.max(0, tokens.size() - SIGNATURE_LINES); at--) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.WORDS && token.width() == 0) {
        String line = Title.compact(token.raw());
        if (isBody(line)) {
          return line;
        }
      }
    }
    return null;
  }

  private static boolean isBody(String name) {
    return name.length() >= 3
        && name.length() <= LONGEST
        && ENDINGS.stream().anyMatch(name::endsWith)
        && name.chars().noneMatch(character -> ",。:;、".indexOf(character) >= 0);
  }
}
