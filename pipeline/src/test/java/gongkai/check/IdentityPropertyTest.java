package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.Edition;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class IdentityPropertyTest {
  private static final Set<String> DIRECT = Set.of("A1", "A2", "A3", "B1");

  @Property(tries = 200)
  void consistentTablesBreakNoIdentity(@ForAll long seed, @ForAll boolean newer) {
    assertThat(consistent(new Random(seed), newer).findings())
        .noneMatch(finding -> finding.rule().startsWith("A") || finding.rule().startsWith("B"));
  }

  @Property(tries = 400)
  void anyChangedCellIsAmongTheOperandsOfABrokenIdentity(
      @ForAll long seed,
      @ForAll boolean newer,
      @ForAll @LongRange(min = 1, max = 1_000_000) long amount,
      @ForAll boolean less) {
    Random random = new Random(seed);
    SampleReport report = consistent(random, newer);
    List<String> cells =
        report.cells().stream().filter(cell -> !cell.startsWith("disclosures.")).toList();
    String changed = cells.get(random.nextInt(cells.size()));
    long value = report.value(changed).longValueExact();
    report.with(changed, Long.toString(less ? value - amount : value + amount));
    assertThat(report.findings())
        .anyMatch(
            finding ->
                DIRECT.contains(finding.rule())
                    && finding.verdict() == Verdict.FAIL
                    && finding.cells().contains(changed));
  }

  @Property(tries = 400)
  void anyVacantCellBlocksItsIdentitiesAndProvesNothing(@ForAll long seed, @ForAll boolean newer) {
    Random random = new Random(seed);
    SampleReport report = consistent(random, newer);
    List<String> cells =
        report.cells().stream().filter(cell -> !cell.startsWith("disclosures.")).toList();
    String vacant = cells.get(random.nextInt(cells.size()));
    List<Finding> findings =
        report.blank(vacant).findings().stream()
            .filter(finding -> !finding.rule().startsWith("C"))
            .toList();
    assertThat(findings).noneMatch(finding -> finding.verdict() == Verdict.FAIL);
    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == Verdict.NOT_ASSESSABLE)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.cells()).containsExactly(vacant));
  }

  /** Outcomes and carried-in numbers at random; the rest follows from the identities. */
  private static SampleReport consistent(Random random, boolean newer) {
    Edition edition = newer ? Edition.FORM_2021 : Edition.FORM_2019;
    SampleReport report = SampleReport.zero(edition);
    List<String> outcomes = new ArrayList<>(SampleReport.lines(edition));
    outcomes.removeAll(List.of("received", "carried_in", "processed_total", "carried_forward"));
    long[] totals = new long[4];
    for (String applicant : SampleReport.APPLICANTS) {
      long processed = 0;
      for (String outcome : outcomes) {
        long count = random.nextInt(10) == 0 ? random.nextInt(2_000) : 0;
        processed += count;
        report.with("applications." + outcome + "." + applicant, Long.toString(count));
        String total = "applications." + outcome + ".total";
        report.with(total, Long.toString(report.value(total).longValueExact() + count));
      }
      long forward = random.nextInt(50);
      long received = random.nextInt((int) (processed + forward) + 1);
      long[] column = {received, processed + forward - received, processed, forward};
      write(report, applicant, column);
      for (int index = 0; index < totals.length; index++) {
        totals[index] += column[index];
      }
    }
    write(report, "total", totals);
    Labels.standard()
        .lines(StatutoryTable.DISPUTES)
        .forEach(
            procedure -> {
              long total = 0;
              for (String result : SampleReport.RESULTS) {
                long count = random.nextInt(30);
                total += count;
                report.with("disputes." + procedure.code() + "." + result, Long.toString(count));
              }
              report.with("disputes." + procedure.code() + ".total", Long.toString(total));
            });
    return report;
  }

  private static void write(SampleReport report, String applicant, long[] column) {
    String[] lines = {"received", "carried_in", "processed_total", "carried_forward"};
    for (int index = 0; index < lines.length; index++) {
      report.with("applications." + lines[index] + "." + applicant, Long.toString(column[index]));
    }
  }
}
