package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateFilterTest {
  private static final int YEAR = 2023;

  private final Gazetteer gazetteer = Regions.standard().gazetteer();
  private final PlaceChainParser parser = new PlaceChainParser(gazetteer);
  private final List<String> reasons = new ArrayList<>();

  private CandidateFilter filter(String name) {
    return new CandidateFilter(new PlausibleChains(YEAR).of(parser.parse(name)), reasons);
  }

  private static List<String> kept(CandidateFilter filter) {
    return filter.kept().stream().map(chain -> chain.region().code()).toList();
  }

  private Evidence path(String segment, String code) {
    return new Evidence("path", segment, List.of(gazetteer.at(code, YEAR)));
  }

  private Mention mention(int count, String code) {
    Region region = gazetteer.at(code, YEAR);
    return new Mention(region.name(), count, List.of(region));
  }

  @Test
  void keepsWhatLiesInThePlaceOfTheEvidence() {
    CandidateFilter filter = filter("东和乡");

    filter.apply(path("青海省", "630000"));

    assertThat(kept(filter)).containsExactly("630223207");
    assertThat(filter.dropped())
        .extracting(RegionCandidate::code)
        .containsExactlyInAnyOrder("140404203", "330681201");
    assertThat(filter.dropped()).allMatch(place -> place.reason().equals("not in path \"青海省\""));
    assertThat(filter.confidence(YEAR)).isEqualTo("high");
  }

  @Test
  void keepsAllWhereTheEvidenceFitsNone() {
    CandidateFilter filter = filter("东和乡");

    filter.apply(path("广东省", "440000"));

    assertThat(kept(filter)).hasSize(3);
    assertThat(filter.isCertain()).isFalse();
    assertThat(reasons).containsExactly("conflict: path \"广东省\" fits no candidate");
  }

  @Test
  void leavesABareNameWithoutConfidenceAfterAConflict() {
    CandidateFilter filter = filter("昂素镇");
    assertThat(filter.confidence(YEAR)).isEqualTo("medium");

    filter.apply(path("广东省", "440000"));

    assertThat(filter.confidence(YEAR)).isNull();
    assertThat(reasons).endsWith("bare name and a conflict: no code");
  }

  @Test
  void lowersTheConfidenceOfAChainAfterAConflict() {
    CandidateFilter filter = filter("三门峡市陕州区原店镇");
    assertThat(filter.confidence(YEAR)).isEqualTo("high");
    assertThat(filter.isCertain()).isTrue();

    filter.apply(path("广东省", "440000"));

    assertThat(filter.confidence(YEAR)).isEqualTo("medium");
    assertThat(filter.isCertain()).isFalse();
  }

  @Test
  void givesAShortNameLittleConfidenceUntilTheTextNamesThePlace() {
    CandidateFilter filter = filter("利辛教育局");
    assertThat(filter.confidence(YEAR)).isEqualTo("low");

    filter.applyMentions(List.of(mention(1, "341623")));

    assertThat(filter.confidence(YEAR)).isEqualTo("high");
  }

  @Test
  void takesTheNarrowestParentThatTheTextNames() {
    CandidateFilter filter = filter("东和乡");

    filter.applyMentions(List.of(mention(5, "330000"), mention(1, "630223")));

    assertThat(kept(filter)).containsExactly("630223207");
    assertThat(reasons).containsExactly("text names the county 互助土族自治县");
  }

  @Test
  void trustsAProvinceNamedInTheTextLessThanACounty() {
    CandidateFilter filter = filter("东和乡");

    filter.applyMentions(List.of(mention(1, "630000")));

    assertThat(kept(filter)).containsExactly("630223207");
    assertThat(filter.confidence(YEAR)).isEqualTo("medium");
  }

  @Test
  void doubtsABareNameOnlyWhereTheTextNamesAnotherCountyTwice() {
    CandidateFilter once = filter("昂素镇");
    once.applyMentions(List.of(mention(1, "220581")));
    assertThat(once.confidence(YEAR)).isEqualTo("medium");

    CandidateFilter twice = filter("昂素镇");
    twice.applyMentions(List.of(mention(2, "220581")));
    assertThat(twice.confidence(YEAR)).isNull();
    assertThat(reasons).contains("conflict: text names 梅河口市, no parent of the candidate");
  }

  @Test
  void needsTheTextForWhatTheNameLeavesOpen() {
    assertThat(filter("东和乡").needsText()).isTrue();
    assertThat(filter("昂素镇").needsText()).isTrue();
    assertThat(filter("利辛教育局").needsText()).isTrue();
    assertThat(filter("利辛县教育局").needsText()).isFalse();
    assertThat(filter("三门峡市陕州区原店镇").needsText()).isFalse();
  }
}
