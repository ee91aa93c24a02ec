package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.Identity;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sums that the parser decides by and the sums that the report is checked against. */
class CheckedIdentitiesTest {
  private static final CheckedIdentities CHECKED = new CheckedIdentities(Rules.standard());

  @ParameterizedTest
  @EnumSource(
      value = Edition.class,
      names = {"FORM_2019", "FORM_2021"})
  void areTheSumsThatTheSolverKnows(Edition edition) {
    for (StatutoryTable table : StatutoryTable.values()) {
      assertThat(CHECKED.of(table, edition).stream().map(CheckedIdentitiesTest::sum))
          .as(table.code())
          .containsExactlyInAnyOrderElementsOf(solverSums(Template.of(edition, table)).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FORM_2019, DISCLOSURES, 0",
    "FORM_2019, APPLICATIONS, 37",
    "FORM_2019, DISPUTES, 3",
    "FORM_2021, DISCLOSURES, 0",
    "FORM_2021, APPLICATIONS, 39",
    "FORM_2021, DISPUTES, 3",
    "PRE_2019, APPLICATIONS, 0",
  })
  void areAsManyAsTheFormPrints(Edition edition, StatutoryTable table, int count) {
    assertThat(CHECKED.of(table, edition)).hasSize(count);
  }

  /** What the form itself says, derived from its printed lines and not from the declaration. */
  @ParameterizedTest
  @EnumSource(
      value = Edition.class,
      names = {"FORM_2019", "FORM_2021"})
  void sayWhatTheFormSays(Edition edition) {
    Template three = Template.of(edition, StatutoryTable.APPLICATIONS);
    int width = 7;
    int lines = three.lines().size();
    Stream<String> totals =
        IntStream.range(0, lines)
            .mapToObj(
                line ->
                    sum(
                        IntStream.range(line * width, line * width + width - 1),
                        IntStream.of(line * width + width - 1),
                        three));
    Stream<String> outcomes =
        IntStream.range(0, width)
            .mapToObj(
                column ->
                    sum(
                        IntStream.range(2, lines - 2).map(line -> line * width + column),
                        IntStream.of((lines - 2) * width + column),
                        three));
    Stream<String> balances =
        IntStream.range(0, width)
            .mapToObj(
                column ->
                    sum(
                        IntStream.of(column, width + column),
                        IntStream.of((lines - 2) * width + column, (lines - 1) * width + column),
                        three));

    assertThat(CHECKED.of(StatutoryTable.APPLICATIONS, edition))
        .extracting(CheckedIdentitiesTest::sum)
        .containsExactlyElementsOf(
            Stream.of(totals, outcomes, balances).flatMap(same -> same).toList());
    assertThat(CHECKED.of(StatutoryTable.DISPUTES, edition))
        .extracting(CheckedIdentitiesTest::sum)
        .contains(
            "[disputes.litigation_direct.upheld, disputes.litigation_direct.corrected,"
                + " disputes.litigation_direct.other, disputes.litigation_direct.pending]"
                + " = [disputes.litigation_direct.total]");
  }

  @Test
  void bringTheirRules() {
    assertThat(CHECKED.of(StatutoryTable.APPLICATIONS, Edition.FORM_2021))
        .extracting(
            identity ->
                identity.rule().id()
                    + " "
                    + (identity.exceeded() == null ? "-" : identity.exceeded().id())
                    + " "
                    + (identity.empty() == null ? "-" : identity.empty().id())
                    + " "
                    + CellIndex.STANDARD.key(identity.subject()).name())
        .contains(
            "A1 A4 - applications.received.total",
            "A2 A4 A5 applications.processed_total.welfare",
            "A3 - - applications.carried_forward.total");
    assertThat(CHECKED.of(StatutoryTable.DISPUTES, Edition.FORM_2019))
        .extracting(identity -> identity.rule().id() + " " + identity.exceeded().id())
        .containsOnly("B1 B2");
  }

  private static Stream<String> solverSums(Template template) {
    return template.identities().stream()
        .map(
            (Identity identity) ->
                sum(IntStream.of(identity.parts()), IntStream.of(identity.wholes()), template));
  }

  private static String sum(IntStream parts, IntStream wholes, Template template) {
    return names(parts, template) + " = " + names(wholes, template);
  }

  private static List<String> names(IntStream positions, Template template) {
    return positions.mapToObj(template.cells()::get).map(CellKey::name).toList();
  }

  private static String sum(CheckedIdentity identity) {
    return names(identity.parts()) + " = " + names(identity.wholes());
  }

  private static List<String> names(int[] positions) {
    return Arrays.stream(positions).mapToObj(CellIndex.STANDARD::key).map(CellKey::name).toList();
  }
}
