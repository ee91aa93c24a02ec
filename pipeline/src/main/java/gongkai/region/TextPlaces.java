package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evidence from the running text of one report of where its body is located. The text is folded and
 * searched on first use, since most titles need none.
 */
final class TextPlaces {
  private static final int MAX_OCCURRENCES = 12;
  private static final int MAX_TEXT_LENGTH = 20_000;
  private static final int MAX_ADDRESSES = 3;
  private static final int HEAD_LENGTH = 1_500;
  private static final int SIGNATURE_LENGTH = 150;
  private static final int LONGEST_CITATION = 80;

  /** Names of districts that are common words as well. */
  private static final Set<String> COMMON_WORDS =
      Set.of("城区", "郊区", "矿区", "市中区", "城中区", "新城区", "新市区", "东区", "西区", "南区", "北区", "城关区", "高新区");

  /** Words before a body's name that do not belong to it. */
  private static final Pattern LEADING_WORDS = Pattern.compile("^(?:现|将|公布|发布|编制|形成|了|就|依据|根据)+");

  /** 请联系甲街道办事处(地址…). */
  private static final Pattern ASKED =
      Pattern.compile(
          "请(?:直接)?(?:联系|致电|咨询|向)([\\u4e00-\\u9fa5]{3,30}?)(?:联系|咨询|反映|[^\\u4e00-\\u9fa5]|$)");

  /** The subject of a sentence about the year: 2019年,甲县贯彻…. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?m)^\\s*20[0-3]\\d年(?:度|来|以来)?[,，]([\\u4e00-\\u9fa5]{2,24}?)"
              + "(?=认真|深入|严格|坚持|贯彻|全面|积极|按照|根据|紧紧|围绕|不断|切实|高度|始终|进一步|扎实|持续|着力|大力|继续|依法|加强|落实|推进|在|以)");

  private final PlaceChainParser parser;
  private final String raw;
  private @Nullable String folded;
  private @Nullable List<Mention> mentions;

  TextPlaces(PlaceChainParser parser, String raw) {
    this.parser = parser;
    this.raw = raw;
  }

  private String text() {
    if (folded == null) {
      folded =
          Folding.fold(raw.length() > MAX_TEXT_LENGTH ? raw.substring(0, MAX_TEXT_LENGTH) : raw);
    }
    return folded;
  }

  /**
   * Wider places written directly before a name: 原州区 before 官厅镇.
   *
   * @param shared how many of the name's first characters are the wider name's last ones: one in
   *     保定市教育局 for 市教育局
   */
  List<Evidence> before(String name, int shared) {
    List<Evidence> evidence = new ArrayList<>();
    String text = text();
    int at = text.indexOf(name);
    for (int i = 0; i < MAX_OCCURRENCES && at >= 0; i++) {
      int end = at + shared;
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      end = text.startsWith("人民政府", end - 4) ? end - 4 : end;
      List<GazetteerEntry> wider = parser.endingAt(text, end);
      if (!wider.isEmpty()) {
        String words = wider.get(0).region().name() + name.substring(shared);
        List<Region> places = wider.stream().map(GazetteerEntry::region).toList();
        if (evidence.stream().noneMatch(other -> other.places().equals(places))) {
          evidence.add(new Evidence("text", words, places));
        }
      }
      at = text.indexOf(name, at + name.length());
    }
    return evidence;
  }

  /** Places named in the first addresses of the text, each within a wider place or a county. */
  List<Evidence> addresses() {
    List<Evidence> evidence = new ArrayList<>();
    String text = text();
    int at = text.indexOf("地址");
    for (int i = 0; i < MAX_ADDRESSES && at >= 0; i++) {
      int start = at + 2;
      String line = Issuer.compact(text.substring(start, Math.min(text.length(), start + 48)));
      line = line.startsWith(":") ? line.substring(1) : line;
      List<Region> places =
          parser.parse(line).stream()
              .filter(chain -> !chain.isBare() || chain.region().level() == Level.COUNTY)
              .filter(chain -> chain.weakness() == 0)
              .map(PlaceChain::region)
              .toList();
      if (!places.isEmpty()) {
        String words = line.substring(0, Math.min(12, line.length()));
        evidence.add(new Evidence("address", words, places));
      }
      at = text.indexOf("地址", start);
    }
    return evidence;
  }

  /** The provinces, prefectures and counties that the text names in full. */
  List<Mention> mentions() {
    if (mentions == null) {
      Map<String, Mention> byName = new LinkedHashMap<>();
      String text = text();
      for (int i = 1; i < text.length(); i++) {
        if ("省市县区旗州盟".indexOf(text.charAt(i)) >= 0) {
          count(parser.endingAt(text, i + 1), text.startsWith("人民政府", i + 1), byName);
        }
      }
      mentions = List.copyOf(byName.values());
    }
    return mentions;
  }

  /**
   * @param isGovernment whether the name of a government follows, which shows that 富县 is a place
   */
  private static void count(
      List<GazetteerEntry> entries, boolean isGovernment, Map<String, Mention> byName) {
    if (entries.isEmpty()) {
      return;
    }
    String name = entries.get(0).region().name();
    if ((name.length() > 2 || isGovernment) && !COMMON_WORDS.contains(name)) {
      Mention known = byName.get(name);
      List<Region> places =
          known == null ? entries.stream().map(GazetteerEntry::region).toList() : known.places();
      byName.put(name, new Mention(name, known == null ? 1 : known.count() + 1, places));
    }
  }

  /**
   * The only place that the text names with a word for its kind, at least twice: 石台县 for 县. Empty
   * where it names several.
   */
  List<Evidence> only(String areaWord) {
    List<Mention> ofKind =
        mentions().stream().filter(mention -> mention.name().endsWith(areaWord)).toList();
    return ofKind.size() == 1 && ofKind.get(0).count() > 1
        ? List.of(new Evidence("text", ofKind.get(0).name(), ofKind.get(0).places()))
        : List.of();
  }

  /**
   * Names of bodies where a text names its own: before the year in a title, where it says who
   * compiled the report or whom to contact, and in the signature.
   */
  List<String> ownNames() {
    List<String> names = new ArrayList<>();
    String text = withoutCitations(text());
    int limit = Math.min(text.length(), HEAD_LENGTH);
    int at = text.indexOf("信息公开");
    while (at >= 0 && at < limit) {
      String name = nameBeforeYear(text, at);
      if (!name.isEmpty() && !name.contains("关于") && !names.contains(name)) {
        names.add(name);
      }
      at = text.indexOf("信息公开", at + 4);
    }
    nameBetween(text, limit, "由", "编制").forEach(names::add);
    nameBetween(text, limit, "与", "联系").forEach(names::add);
    Matcher asked = ASKED.matcher(text).region(0, limit);
    while (asked.find()) {
      names.add(asked.group(1));
    }
    Matcher subject = SUBJECT.matcher(text).region(0, limit);
    while (subject.find()) {
      names.add(subject.group(1));
    }
    String tail = text.substring(Math.max(0, text.length() - SIGNATURE_LENGTH));
    String[] lines = tail.split("\\R", -1);
    for (int i = lines.length - 1; i > 0 && i > lines.length - 8; i--) {
      String line = Issuer.compact(lines[i]);
      if (line.length() > 3
          && line.length() < 36
          && line.chars().allMatch(Character::isIdeographic)) {
        names.add(line);
      }
    }
    return names;
  }

  /** The text with blanks for the titles of notices, laws and other texts that it cites. */
  static String withoutCitations(String text) {
    int open = text.indexOf('《');
    if (open < 0) {
      return text;
    }
    char[] kept = text.toCharArray();
    for (; open >= 0; open = text.indexOf('《', open + 1)) {
      int close = text.indexOf('》', open);
      int end = close < 0 || close - open > LONGEST_CITATION ? open + 1 : close;
      boolean isReport = text.startsWith("报告", end - 2) || text.startsWith("年报", end - 2);
      if (!isReport) {
        Arrays.fill(kept, open, end, ' ');
      }
    }
    return new String(kept);
  }

  /** The name between two words: 由甲县政府办公室编制, 与甲县政府办公室联系. */
  private static List<String> nameBetween(String text, int limit, String before, String after) {
    int end = text.indexOf(after);
    int start = end < 0 || end > limit ? -1 : text.lastIndexOf(before, end);
    String name = start < 0 || end - start > 40 ? "" : text.substring(start + 1, end);
    return !name.isEmpty() && name.chars().allMatch(Character::isIdeographic)
        ? List.of(name)
        : List.of();
  }

  /** The name before "2023年政府" where that ends at an offset; empty without a year there. */
  private static String nameBeforeYear(String text, int end) {
    int at = skipBack(text, end, " \n\r\t政府度年");
    int year = skipBack(text, at, "0123456789");
    if (at - year != 4) {
      return "";
    }
    int last = skipBack(text, year, " \n\r\t");
    int first = last;
    while (first > 0 && last - first < 40 && Character.isIdeographic(text.charAt(first - 1))) {
      first--;
    }
    return LEADING_WORDS.matcher(text.substring(first, last)).replaceFirst("");
  }

  private static int skipBack(String text, int from, String characters) {
    int at = from;
    while (at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
