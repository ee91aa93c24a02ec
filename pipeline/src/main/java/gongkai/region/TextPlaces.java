package gongkai.region;

import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the running text of one report says that its body sits. Folds the text on first use. */
final class TextPlaces {
  private static final int MOST_MENTIONS = 12;
  private static final int LONGEST_TEXT = 200_000;
  private static final Set<String> EVERYDAY_WORDS =
      Set.of("城区", "郊区", "矿区", "市中区", "城中区", "新城区", "新市区", "开发区", "东区", "西区", "南区", "北区", "城关区");
  private static final Pattern OWN_TITLE =
      Pattern.compile("([\\u4e00-\\u9fa5]{2,40})(?=[ ]*20\\d\\d[ ]*年度?[ ]*政府信息公开)");

  private final ChainParser parser;
  private final String raw;
  private final Map<String, Integer> counted = new HashMap<>();
  private String folded = "";

  TextPlaces(ChainParser parser, String raw) {
    this.parser = parser;
    this.raw = raw;
  }

  private String text() {
    if (folded.isEmpty() && !raw.isEmpty()) {
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
      List<Naming> wide = parser.endingAt(text, end);
      if (!wide.isEmpty()) {
        String words = wide.get(0).region().name() + name.substring(shared);
        List<Region> places = wide.stream().map(Naming::region).toList();
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
              .map(Chain::region)
              .toList();
      if (!places.isEmpty()) {
        evidence.add(
            new Evidence("address", line.substring(0, Math.min(12, line.length())), places));
      }
      at = text.indexOf("地址", start);
    }
    return evidence;
  }

  /** How often the text holds the whole name of a place; 0 for names that are everyday words. */
  int mentions(String name) {
    if (name.length() < 3 || EVERYDAY_WORDS.contains(name)) {
      return 0;
    }
    return counted.computeIfAbsent(name, this::count);
  }

  private int count(String name) {
    String text = text();
    int mentions = 0;
    int at = text.indexOf(name);
    while (at >= 0 && mentions < MOST_MENTIONS) {
      mentions++;
      at = text.indexOf(name, at + name.length());
    }
    return mentions;
  }

  /** The body that the first lines name before the year: 现发布《甲县教育局2023年政府信息公开…》. */
  String ownName() {
    String text = text();
    Matcher title = OWN_TITLE.matcher(text.substring(0, Math.min(text.length(), 1500)));
    return title.find() ? title.group(1).replaceFirst("^(?:现)?(?:将|公布|发布|编制了?|形成了?)+", "") : "";
  }
}
