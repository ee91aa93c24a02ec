package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeeCheckTest {
  @Test
  void suspectsMoneyThatTheSameReportDenies() {
    SampleReport report =
        SampleReport.ordinary().section(3, "全年收取信息处理费120元。").section(6, "本年度未收取信息处理费。");

    assertThat(of("D10", report))
        .extracting(Finding::expected, Finding::actual)
        .containsExactly(tuple("本年度未收取信息处理费", "120"));
    assertThat(of("D10", SampleReport.ordinary().section(6, "全年收取信息处理费120元。"))).isEmpty();
  }

  @Test
  void suspectsTheAmountOfOneFeeInThePlaceOfAnother() {
    SampleReport report =
        SampleReport.ordinary()
            .with("disclosures.fee.amount_cny_10k", "0.012")
            .section(6, "全年收取信息处理费120元。");

    assertThat(of("D10", report))
        .extracting(Finding::cells)
        .containsExactly(List.of("disclosures.fee.amount_cny_10k"));
    assertThat(of("D10", report.with("disclosures.fee.amount_cny_10k", "7"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "无。", "本年度无其他需要报告的事项。", "没有其他需要报告的事项。"})
  void suspectsNoneBesideMoneyCharged(String none) {
    assertThat(of("E4", SampleReport.ordinary().section(3, "全年收取信息处理费120元。").section(6, none)))
        .hasSize(1);
    // Other fees (行政事业性收费) ask for no statement in section six.
    assertThat(of("E4", SampleReport.ordinary().section(6, none))).isEmpty();
  }

  @Test
  void acceptsMoneyThatSectionSixTells() {
    assertThat(of("E4", SampleReport.ordinary().section(6, "全年收取信息处理费120元。"))).isEmpty();
  }

  private static List<Finding> of(String rule, SampleReport report) {
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
