package gongkai.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

class ReusableYearsTest {
  private static final ExportedFile CSV = file("reports.csv", "2022", "2023");
  private static final ReusableYears REUSABLE =
      new ReusableYears(
          new Path("/out"), new TreeSet<>(Set.of("2022")), Map.of("csv", List.of(CSV)));

  @Test
  void leavesTheOtherYearsToBeWritten() {
    assertThat(REUSABLE.without(Set.of("", "2022", "2023"))).containsExactly("", "2023");
    assertThat(ReusableYears.none(new Path("/out")).without(Set.of("2022")))
        .containsExactly("2022");
  }

  @Test
  void coversFilesOfOneReusableYearAndNothingElse() {
    assertThat(REUSABLE.covers(file("reports/report_year=2022/part-00000.parquet", "2022")))
        .isTrue();
    assertThat(REUSABLE.covers(file("reports/report_year=2023/part-00000.parquet", "2023")))
        .isFalse();
    assertThat(REUSABLE.covers(file("reports.xlsx"))).isFalse();
    assertThat(REUSABLE.covers(CSV)).isFalse();
  }

  @Test
  void findsTheEarlierFilesOfAFormat() {
    assertThat(REUSABLE.files(ExportFormat.CSV)).containsExactly(CSV);
    assertThat(REUSABLE.files(ExportFormat.PARQUET)).isEmpty();
    assertThat(REUSABLE.path(CSV)).isEqualTo(new Path("/out/reports.csv"));
  }

  private static ExportedFile file(String path, String... years) {
    return new ExportedFile(
        path,
        1,
        1,
        "",
        List.of(years).stream().map(year -> new YearSlice(year, "digest", 1, 1)).toList());
  }
}
