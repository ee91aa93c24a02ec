package gongkai.synth;

import java.util.List;

/** The running text of one report, by section. */
record SectionTexts(
    int year,
    String introduction,
    List<String> overview,
    List<String> problems,
    List<String> other) {
  SectionTexts {
    overview = List.copyOf(overview);
    problems = List.copyOf(problems);
    other = List.copyOf(other);
  }

  /** The same texts with another year instead of their own. */
  SectionTexts in(int otherYear) {
    return new SectionTexts(
        otherYear,
        in(introduction, otherYear),
        in(overview, otherYear),
        in(problems, otherYear),
        in(other, otherYear));
  }

  private List<String> in(List<String> texts, int otherYear) {
    return texts.stream().map(text -> in(text, otherYear)).toList();
  }

  private String in(String text, int otherYear) {
    return text.replace(String.valueOf(year), String.valueOf(otherYear));
  }
}
