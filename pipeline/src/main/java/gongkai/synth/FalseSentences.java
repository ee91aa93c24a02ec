package gongkai.synth;

import gongkai.form.Edition;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that contradict the tables, for faults of the text: {@code false-sentences.csv}. */
final class FalseSentences {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");
  private static final List<List<String>> SENTENCES = SynthResources.table("false-sentences.csv");

  /** How much a number in a false sentence exceeds the one in its table. */
  private static final int EXCESS = 3;

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

  /** The texts with the fault's sentences: added to section one, replacing other sections. */
  static SectionTexts applied(SectionTexts texts, Fault fault, YearFigures figures) {
    SectionTexts result = texts;
    for (List<String> row : SENTENCES) {
      if (row.get(0).equals(fault.code())) {
        result = with(result, row.get(1), filled(row.get(2), figures));
      }
    }
    return result;
  }

  private static SectionTexts with(SectionTexts texts, String part, String sentence) {
    List<String> overview = new java.util.ArrayList<>(texts.overview());
    if (part.equals("overview")) {
      overview.add(sentence);
    }
    return new SectionTexts(
        texts.year(),
        part.equals("introduction") ? sentence + texts.introduction() : texts.introduction(),
        overview,
        part.equals("problems") ? List.of(sentence) : texts.problems(),
        part.equals("other") ? List.of(sentence) : texts.other());
  }

  private static String filled(String sentence, YearFigures figures) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(placeholder -> Matcher.quoteReplacement(value(placeholder.group(1), figures)));
  }

  private static String value(String name, YearFigures figures) {
    if (name.equals("other_notice")) {
      boolean newer = figures.form().edition() == Edition.FORM_2021;
      return newer ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
    }
    return Integer.toString(NUMBERS.get(name).applyAsInt(figures) + EXCESS);
  }
}
