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

  /** 请联系甲街道办事处, 请与甲镇人民政府办公室联系, 请向甲局咨询. */
  private static final Pattern CONTACT =
      Pattern.compile("请(?:直接)?(?:与|联系|向|致电|咨询)([^，。,、;；:：《》()（）]{3,30}?)(?:联系|咨询|反映|[(（，,。;；]|$)");

  /** 2019年，甲县贯彻…: the subject of the first sentence. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^\\s*(?:20[0-3][0-9]年度?(?:以?来)?[，,])([^，。,、;；:：《》()（）]{2,24}?(?:[省市县区旗州盟镇乡局委厅办处]|街道|政府|中心))"
              + "(?=认真|深入|严格|坚持|贯彻|全面|积极|按照|根据|紧紧|围绕|不断|切实|高度|始终|以|在|进一步|扎实|持续|着力|大力|继续|依法|加强|落实|推进)");

  private static final Pattern NOT_OWN = Pattern.compile("^(?:[我本全各该省市县区]|上级|有关|相关|公民|社会|申请).*");

  private AgencyFinder() {}

  /** The body as printed, null where none is named. */
  public static @Nullable String find(List<Token> tokens) {
    String labelled = labelled(tokens);
    labelled = labelled == null ? inTable(tokens) : labelled;
    return labelled == null ? byText(tokens) : labelled;
  }

  /** The cell beside the label 发布机构, or under it where that stands in a row of labels. */
  private static @Nullable String inTable(List<Token> tokens) {
    int last = Math.min(tokens.size(), 40);
    for (int at = 0; at < last; at++) {
      if (!isLabel(tokens.get(at).raw())) {
        continue;
      }
      int column = 0;
      int line = tokens.get(at).span().line();
      for (int before = at; before > 0 && tokens.get(before - 1).span().line() == line; before--) {
        column += tokens.get(before - 1).kind() == Token.Kind.ROW_END ? 0 : 1;
      }
      int next = at + 1;
      String beside = next < tokens.size() ? Title.compact(tokens.get(next).raw()) : "";
      if (isBody(beside)) {
        return beside;
      }
      while (next < tokens.size() && tokens.get(next).span().line() == line) {
        next++;
      }
      while (next < tokens.size() && tokens.get(next).kind() == Token.Kind.ROW_END) {
        next++;
      }
      String under =
          next + column < tokens.size() ? Title.compact(tokens.get(next + column).raw()) : "";
      if (isBody(under)) {
        return under;
      }
    }
    return null;
  }

  private static boolean isLabel(String raw) {
    return raw.length() <= 12 && raw.length() >= 4 && LABELS.contains(Title.compact(raw) + ":");
  }

  /**
   * Records a problem where three sources name three bodies: the title, the page's own 发布机构, the
   * text. Two of them may well differ, as where an office publishes for its government.
   */
  public static void compare(String title, List<Token> tokens, List<Problem> problems) {
    String labelled = labelled(tokens);
    String written = labelled == null || title.isEmpty() ? null : author(tokens);
    if (written == null && labelled != null && !title.isEmpty()) {
      written = signature(tokens);
    }
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
          String name = MetadataRow.untilNextLabel(line.substring(at + label.length()));
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
    author = author == null ? subject(tokens) : author;
    return author != null ? author : signature(tokens);
  }

  /** The subject of the first section's first sentence, or whom the first lines say to contact. */
  private static @Nullable String subject(List<Token> tokens) {
    String contact = null;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.HEADING) {
        if (token.section() > 1) {
          break;
        }
        continue;
      }
      String raw = token.raw();
      Matcher subject = SUBJECT.matcher(raw);
      if (raw.contains("20") && subject.find() && isOwn(subject.group(1))) {
        return subject.group(1);
      }
      int ask = contact == null ? raw.indexOf('请') : -1;
      if (ask >= 0) {
        Matcher asked = CONTACT.matcher(raw);
        while (contact == null && asked.find(ask)) {
          contact = isOwn(asked.group(1)) && isBody(asked.group(1)) ? asked.group(1) : null;
          ask = asked.end();
        }
      }
    }
    return contact;
  }

  private static boolean isOwn(String name) {
    return !NOT_OWN.matcher(name).matches();
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
