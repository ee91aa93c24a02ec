package gongkai.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(?:_count|_cny_10k)");

  @Test
  void registersEachFigureOnceWithNamesInBothLanguages() {
    assertThat(Metrics.standard().all()).extracting(Metric::id).doesNotHaveDuplicates();
    assertThat(Metrics.standard().all()).extracting(Metric::name).doesNotHaveDuplicates();
    assertThat(Metrics.standard().all())
        .allSatisfy(
            metric -> {
              assertThat(metric.chinese()).isNotBlank();
              assertThat(metric.english()).isNotBlank();
              assertThat(metric.numerator()).isNotBlank();
              assertThat(metric.unit()).isNotBlank();
              assertThat(metric.best()).isIn("", "high", "low");
              assertThat(metric.editions()).isSubsetOf("2019", "2021");
              assertThat(metric.levels()).isSubsetOf("report", "region", "peers").isNotEmpty();
            });
  }

  @Test
  void makesFiguresOfReportsFromColumnsOfReportQuantitiesAlone() {
    Set<String> columns =
        Tables.standard().table("report_quantities").columns().stream()
            .map(ColumnSpec::name)
            .collect(Collectors.toSet());
    assertThat(Metrics.standard().all())
        .filteredOn(metric -> !metric.set().isEmpty() && !metric.set().equals("reason_shares"))
        .isNotEmpty()
        .allSatisfy(
            metric ->
                assertThat(
                        NAME.matcher(
                                metric.numerator()
                                    + " "
                                    + metric.denominator()
                                    + " "
                                    + metric.parts())
                            .results()
                            .map(match -> match.group()))
                    .as(metric.name())
                    .isNotEmpty()
                    .allMatch(columns::contains));
  }

  @Test
  void keepsPendingCasesOutOfRatesOfResults() {
    assertThat(Metrics.standard().metric("corrected_rate").formula())
        .isEqualTo("corrected_count / closed_count");
    assertThat(Metrics.standard().set("disputes"))
        .filteredOn(metric -> metric.name().matches(".*(corrected|upheld)_rate"))
        .filteredOn(metric -> !metric.name().startsWith("dispute_"))
        .hasSize(4)
        .allSatisfy(metric -> assertThat(metric.denominator()).endsWith("closed_count"));
  }

  @Test
  void namesWhatItLacks() {
    assertThatThrownBy(() -> Metrics.standard().metric("openness"))
        .hasMessage("Missing metric openness in the registry");
  }
}
