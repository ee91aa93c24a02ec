package gongkai.synth;

import gongkai.form.Edition;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a report says where a fault is planted in it: {@code false-sentences.csv}. */
final class FalseSentences {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
  private static final List<List<String>> SENTENCES = SynthResources.table("false-sentences.csv");

  /** By how much a number in a false sentence exceeds the one in its table. */
  private static final int TOO_MANY = 3;

  private static final Map<String, ToIntFunction<YearFigures>> NUMBERS =
      Map.of(
          "received", figures -> figures.count("applications.received.total"),
          "carried_in", figures -> figures.count("applications.carried_in.total"),
          "processed", figures -> figures.count("applications.processed_total.total"),
          "carried_forward", figures -> figures.count("applications.carried_forward.total"),
          "reconsideration", figures -> figures.count("disputes.reconsideration.total"),
          "litigation",
              figures ->
                  figures.count("disputes.litigation_direct.total")
                      + figures.count("disputes.litigation_after_reconsideration.total"));

  private FalseSentences() {}

  /** The story with the fault's sentences added to section one and in place of other parts. */
  static SectionTexts told(SectionTexts story, Fault fault, YearFigures figures) {
    SectionTexts told = story;
    for (List<String> row : SENTENCES) {
      if (row.get(0).equals(fault.code())) {
        told = with(told, row.get(1), filled(row.get(2), figures));
      }
    }
    return told;
  }

  private static SectionTexts with(SectionTexts story, String part, String sentence) {
    List<String> overview = new java.util.ArrayList<>(story.overview());
    if (part.equals("overview")) {
      overview.add(sentence);
    }
    return new SectionTexts(
        story.year(),
        part.equals("introduction") ? sentence + story.introduction() : story.introduction(),
        overview,
        part.equals("problems") ? List.of(sentence) : story.problems(),
        part.equals("other") ? List.of(sentence) : story.other());
  }

  private static String filled(String sentence, YearFigures figures) {
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), figures)));
  }

  private static String value(String place, YearFigures figures) {
    if (place.equals("other_notice")) {
      boolean newer = figures.form().edition() == Edition.FORM_2021;
      return newer ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
    }
    return Integer.toString(NUMBERS.get(place).applyAsInt(figures) + TOO_MANY);
  }
}
