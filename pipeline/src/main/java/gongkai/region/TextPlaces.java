package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the running text of one report says that its body sits. Folds and scans on first use. */
final class TextPlaces {
  private static final int MOST_MENTIONS = 12;
  private static final int LONGEST_TEXT = 20_000;
  private static final int HEAD = 1_500;
  private static final Set<String> EVERYDAY_WORDS =
      Set.of("城区", "郊区", "矿区", "市中区", "城中区", "新城区", "新市区", "东区", "西区", "南区", "北区", "城关区", "高新区");
  private static final Pattern VERBS = Pattern.compile("^(?:现|将|公布|发布|编制|形成|了|就|依据|根据)+");

  private final PlaceChainParser parser;
  private final String raw;
  private @Nullable String folded;
  private @Nullable List<Mention> named;

  TextPlaces(PlaceChainParser parser, String raw) {
    this.parser = parser;
    this.raw = raw;
  }

  private String text() {
    if (folded == null) {
      folded = Folding.fold(raw.length() > LONGEST_TEXT ? raw.substring(0, LONGEST_TEXT) : raw);
    }
    return folded;
  }

  /**
   * Wider places written right before a name: 原州区 before 官厅镇.
   *
   * @param shared how many first characters of the name end the wider name: one in 甲市 and 市教育局
   */
  List<Evidence> before(String name, int shared) {
    List<Evidence> evidence = new ArrayList<>();
    String text = text();
    int at = text.indexOf(name);
    for (int i = 0; i < MOST_MENTIONS && at >= 0; i++) {
      int end = at + shared;
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      end = text.startsWith("人民政府", end - 4) ? end - 4 : end;
      List<PlaceSpelling> wide = parser.endingAt(text, end);
      if (!wide.isEmpty()) {
        String words = wide.get(0).region().name() + name.substring(shared);
        List<Region> places = wide.stream().map(PlaceSpelling::region).toList();
        if (evidence.stream().noneMatch(other -> other.places().equals(places))) {
          evidence.add(new Evidence("text", words, places));
        }
      }
      at = text.indexOf(name, at + name.length());
    }
    return evidence;
  }

  /** Places that an address names. */
  List<Evidence> addresses() {
    List<Evidence> evidence = new ArrayList<>();
    String text = text();
    int at = text.indexOf("地址");
    for (int i = 0; i < 3 && at >= 0; i++) {
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
  List<Mention> named() {
    if (named == null) {
      Map<String, Mention> mentions = new LinkedHashMap<>();
      String text = text();
      for (int i = 2; i < text.length(); i++) {
        if ("省市县区旗州盟".indexOf(text.charAt(i)) >= 0) {
          mention(parser.endingAt(text, i + 1), mentions);
        }
      }
      named = List.copyOf(mentions.values());
    }
    return named;
  }

  private static void mention(List<PlaceSpelling> namings, Map<String, Mention> mentions) {
    if (namings.isEmpty()) {
      return;
    }
    String name = namings.get(0).region().name();
    if (name.length() > 2 && !EVERYDAY_WORDS.contains(name)) {
      Mention known = mentions.get(name);
      List<Region> places =
          known == null ? namings.stream().map(PlaceSpelling::region).toList() : known.places();
      mentions.put(name, new Mention(name, known == null ? 1 : known.count() + 1, places));
    }
  }

  /** Places named with a word for their kind, at least twice and without a rival: 甲县 for 县. */
  List<Evidence> only(String areaWord) {
    List<Mention> meant =
        named().stream().filter(mention -> mention.name().endsWith(areaWord)).toList();
    return meant.size() == 1 && meant.get(0).count() > 1
        ? List.of(new Evidence("text", meant.get(0).name(), meant.get(0).places()))
        : List.of();
  }

  /** Bodies that the text names as its own: before the year in its title, and below its end. */
  List<String> ownNames() {
    List<String> names = new ArrayList<>();
    String text = text();
    int limit = Math.min(text.length(), HEAD);
    int at = text.indexOf("信息公开");
    while (at >= 0 && at < limit) {
      String name = nameBeforeYear(text, at);
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
      at = text.indexOf("信息公开", at + 4);
    }
    namedAround(text, limit, "由", "编制").forEach(names::add);
    namedAround(text, limit, "与", "联系").forEach(names::add);
    String tail = text.substring(Math.max(0, text.length() - 150));
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

  /** What stands between two words: 由甲县政府办公室编制, 与甲县政府办公室联系. */
  private static List<String> namedAround(String text, int limit, String before, String after) {
    int end = text.indexOf(after);
    int start = end < 0 || end > limit ? -1 : text.lastIndexOf(before, end);
    String name = start < 0 || end - start > 40 ? "" : text.substring(start + 1, end);
    return !name.isEmpty() && name.chars().allMatch(Character::isIdeographic)
        ? List.of(name)
        : List.of();
  }

  /** The ideographs before "2023年政府" that end at an offset; empty when no year stands there. */
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
    return VERBS.matcher(text.substring(first, last)).replaceFirst("");
  }

  private static int skipBack(String text, int from, String characters) {
    int at = from;
    while (at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
