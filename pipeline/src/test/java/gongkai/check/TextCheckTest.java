package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.form.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCheckTest {
  @ParameterizedTest
  @CsvSource({"〔2019〕60号, 2019", "201960号, 2019", "[2019] 60 号, 2019"})
  void notesANoticeOfAnotherEdition(String number, String actual) {
    String text = "根据《国办公开办函" + number + "》的要求编制本报告。";
    assertThat(of("E7", SampleReport.ordinary().section(1, text)))
        .extracting(Finding::severity, Finding::expected, Finding::actual)
        .containsExactly(tuple(Severity.INFO, "2021", actual));
    assertThat(of("E7", SampleReport.zero(Edition.FORM_2019).section(1, text))).isEmpty();
    String both = text + "国办公开办函〔2021〕30号。";
    assertThat(of("E7", SampleReport.ordinary().section(1, both))).isEmpty();
  }

  @Test
  void notesACopyInTraditionalScript() {
    assertThat(of("E16", SampleReport.ordinary().section(1, "政務公開工作報告，依據條例編製，內容屬實。")))
        .extracting(Finding::severity)
        .containsExactly(Severity.INFO);
    assertThat(of("E16", SampleReport.ordinary())).isEmpty();
  }

  private static List<Finding> of(String rule, SampleReport report) {
    return report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
