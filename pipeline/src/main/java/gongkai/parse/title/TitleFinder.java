package gongkai.parse.title;

import gongkai.parse.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a report's title: a line of its own, a line broken in two or three, or a name between 《》 in
 * the introduction.
 */
public final class TitleFinder {
  private static final int FARTHEST = 90;
  private static final int LONGEST_PART = 44;
  private static final String[] OTHER_TEXTS = {"条例", "格式", "办法", "通知", "意见", "规定", "指引"};

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:现|特|谨|兹)(?:此|予以|向社会|面向社会|依法)?(?:公开|发布|公布|编制|编写|制定|形成|将|公告)(?:发布|公布)?(?:了)?"
              + "(?!本报告|如下|报告)([^《》，。,;；:：]{2,60}?(?:年度报告|工作报告|年报|报告))");

  /** 由甲局编制的2015年度政府信息公开工作年度报告, whose body stands before the verb. */
  private static final Pattern COMPILED =
      Pattern.compile(
          "由([^《》，。,;；:：由]{3,30}?)(?:负责)?(?:编制|编写|起草|撰写)的?(20[0-3][0-9]年?度?[^《》，。,]{0,40}?(?:报告|年报))");

  /** Words that a title may begin with after a line break, none of which names a place. */
  private static final Pattern ORGAN_ALONE =
      Pattern.compile("道?办事处|街道(?:办事处)?|人民政府|政府|(?:人民政府|政府|办事处)?(?:党政|综合)?办公[室厅]|管理委员会|管委会|委员会");

  private static final Pattern NAVIGATION =
      Pattern.compile(
          "返回|首页|网站首页|政府信息公开(?:指南|制度|目录|年报|专栏)|法定主动公开|依申请公开|信息公开(?:指南|制度|目录|年报|专栏)|政务公开$|打印|字体|字号|关闭|分享");

  /** A title that ran into the first sentence: 甲镇2021年政府信息公开工作年度报告为做好…. */
  private static final Pattern RUN_IN = Pattern.compile("\\s*([^《》，。,:：]{8,60}?(?:年度报告|年报))");

  private static final Pattern SENTENCE_START = Pattern.compile("根据|按照|依据|依照|为|现|本|我");

  /** Keys of a document's metadata that may hold its title, the surest first. */
  private static final List<String> DESCRIBED_BY = List.of("article_title", "title");

  private static final Pattern NAMES_BETWEEN = Pattern.compile("[_|｜>»-]|\\s[—–]\\s|--");

  private TitleFinder() {}

  /**
   * The most complete title before the first section, the earliest of equals; where the text shows
   * none, what the file itself is called; null without any.
   */
  public static @Nullable Title find(List<Token> tokens, Map<String, String> metadata) {
    Title shown = shown(tokens);
    return shown == null ? described(metadata) : shown;
  }

  /** The title that a file gives itself, without the names of site and column around it. */
  private static @Nullable Title described(Map<String, String> metadata) {
    Title best = null;
    for (String key : DESCRIBED_BY) {
      for (String part : NAMES_BETWEEN.split(metadata.getOrDefault(key, ""), -1)) {
        Title title = Title.of(part);
        if (title != null
            && completeness(title) > completeness(best)
            && !isOtherText(title.text())) {
          best = title;
        }
      }
    }
    return best;
  }

  private static @Nullable Title shown(List<Token> tokens) {
    List<String> lines = lines(tokens);
    Title best = null;
    for (int at = 0; at < lines.size() && (best == null || !best.isComplete()); at++) {
      Title title = titleAt(lines, at);
      if (title != null && completeness(title) > completeness(best)) {
        best = title;
      }
    }
    if (best == null || !best.isComplete()) {
      Title quoted = quoted(tokens);
      if (completeness(quoted) > completeness(best)) {
        return quoted;
      }
    }
    return best;
  }

  /** The lines before the first section and table, one-cell tokens of one line joined. */
  private static List<String> lines(List<Token> tokens) {
    List<String> lines = new ArrayList<>();
    int line = -1;
    int seen = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.HEADING && token.section() > 1 || seen++ > FARTHEST) {
        break;
      }
      if (token.kind() == Token.Kind.PROSE) {
        lines.add("");
      } else if (!token.raw().isEmpty()) {
        if (token.width() == 0 && token.span().line() == line && !lines.isEmpty()) {
          lines.add(lines.remove(lines.size() - 1) + token.raw());
        } else {
          lines.add(token.raw());
        }
        line = token.span().line();
      }
    }
    return lines;
  }

  /** A line that is a title, with the line before it where that one completes it. */
  private static @Nullable Title titleAt(List<String> lines, int at) {
    if (!Title.isPossible(lines.get(at))) {
      return null;
    }
    String line = MetadataRow.title(lines.get(at));
    Title alone = line == null || isBreadcrumb(line) ? null : Title.of(line);
    if (alone != null
        && alone.isComplete()
        && ORGAN_ALONE.matcher(alone.agency()).matches()
        && at > 0) {
      return withLineBefore(lines.get(at - 1), line, alone);
    }
    if (alone != null && alone.isComplete() && !isOtherText(alone.text())) {
      return alone;
    }
    if (line == null
        || alone == null
            && !Title.compact(line).endsWith("报告")
            && !Title.compact(line).endsWith("年报")) {
      return null;
    }
    StringBuilder joined = new StringBuilder(line);
    Title best = alone;
    for (int before = at - 1; before >= Math.max(0, at - 2); before--) {
      String part = lines.get(before);
      if (!isPartOfTitle(part) || isNavigation(part)) {
        break;
      }
      joined.insert(0, part);
      Title title = Title.of(joined.toString());
      if (completeness(title) > completeness(best) && !isOtherText(title.text())) {
        best = title;
      }
    }
    return best == null || isOtherText(best.text()) ? null : best;
  }

  /** A title whose first words are an organ: the line before it names the place. */
  private static Title withLineBefore(String before, String line, Title alone) {
    if (!isPartOfTitle(before) || isNavigation(before)) {
      return alone;
    }
    Title joined = Title.of(before + line);
    return joined == null || isOtherText(joined.text()) ? alone : joined;
  }

  private static boolean isNavigation(String line) {
    String words = Title.compact(line);
    return NAVIGATION.matcher(words).lookingAt();
  }

  private static boolean isBreadcrumb(String line) {
    return line.indexOf('>') >= 0 || line.indexOf('＞') >= 0 || line.contains("位置");
  }

  private static boolean isPartOfTitle(String line) {
    if (line.isBlank() || line.length() > LONGEST_PART) {
      return false;
    }
    for (int at = 0; at < line.length(); at++) {
      if (":：>|。，,;；/".indexOf(line.charAt(at)) >= 0) {
        return false;
      }
    }
    return !line.strip().matches("[0-9年月日\\-. :]+");
  }

  private static @Nullable Title quoted(List<Token> tokens) {
    Title best = null;
    int seen = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.HEADING && token.section() > 1 || seen++ > FARTHEST) {
        break;
      }
      String raw = token.raw();
      Title announced = announced(raw);
      best = completeness(announced) > completeness(best) ? announced : best;
      for (int open = raw.indexOf('《'); open >= 0; open = raw.indexOf('《', open + 1)) {
        int close = raw.indexOf('》', open);
        if (close < 0) {
          break;
        }
        Title title = Title.of(raw.substring(open + 1, close));
        if (completeness(title) > completeness(best) && !isOtherText(title.text())) {
          best = title;
        }
      }
    }
    return best;
  }

  /** 现将甲镇2024年政府信息公开工作情况报告如下 names body and year where there is no title above it. */
  private static @Nullable Title announced(String sentence) {
    if (sentence.indexOf('由') >= 0) {
      Matcher compiled = COMPILED.matcher(Title.compact(sentence));
      if (compiled.find()) {
        return Title.of(compiled.group(1) + compiled.group(2));
      }
    }
    Matcher matcher = ANNOUNCED.matcher(sentence);
    return matcher.find() ? Title.of(matcher.group(1)) : runIn(sentence);
  }

  private static @Nullable Title runIn(String sentence) {
    Matcher matcher = RUN_IN.matcher(sentence);
    Title title = matcher.lookingAt() ? Title.of(matcher.group(1)) : null;
    return title == null
            || !title.isComplete()
            || SENTENCE_START.matcher(title.agency()).lookingAt()
        ? null
        : title;
  }

  private static boolean isOtherText(String title) {
    for (String words : OTHER_TEXTS) {
      if (title.contains(words)) {
        return true;
      }
    }
    return title.startsWith("中华人民共和国政府信息公开");
  }

  /** How much a title says, 0 where there is none. */
  private static int completeness(@Nullable Title title) {
    if (title == null) {
      return 0;
    }
    return 1 + (title.agency().isEmpty() ? 0 : 2) + (title.year() == null ? 0 : 2);
  }
}
