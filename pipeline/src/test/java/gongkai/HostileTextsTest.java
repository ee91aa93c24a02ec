package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ProcessedReport.Status;
import gongkai.report.MeasureStatus;
import gongkai.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to hang or to mislead a reader. The time bound only tells an end from none. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileTextsTest {
  private static final String TITLE = "甲县教育局2023年政府信息公开工作年度报告\n";
  private static final int MANY = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|",
        "（",
        "公(a",
        "《",
        "20231至",
        "现将",
        "由",
        "二、主动公开政府信息情况",
        "1,",
        "-",
        "\t0",
        "&nbsp;"
      })
  void endInARejectionHoweverOftenTheyRepeat(String piece) {
    ProcessedReport processed = process(TITLE + piece.repeat(MANY));
    assertThat(processed.status()).isEqualTo(Status.REJECTED);
    assertThat(processed.reason()).isEqualTo("not_a_report");
  }

  @Test
  void leaveALineUnknownThatIsPrintedAThousandTimes() {
    String table = "三、收到和处理政府信息公开申请情况\n申请人情况\n";
    String line = "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | %d |\n";
    StringBuilder text = new StringBuilder(TITLE).append(table);
    for (int copy = 0; copy < 1000; copy++) {
      text.append(line.formatted(copy));
    }
    ProcessedReport processed = process(text.toString());
    assertThat(processed.report().measures().get("applications.received.total").status())
        .isEqualTo(MeasureStatus.UNREADABLE);
  }

  @Test
  void leaveDigitsUnknownThatCanBeCutInCountlessWays() {
    String text =
        TITLE
            + "三、收到和处理政府信息公开申请情况\n申请人情况\n一、本年新收政府信息公开申请数量"
            + "1".repeat(40)
            + "\n二、上年结转政府信息公开申请数量"
            + "0".repeat(7)
            + "\n";
    ProcessedReport processed = process(text);
    assertThat(processed.report().measures().get("applications.received.total").value()).isNull();
    assertThat(processed.report().measures().get("applications.carried_in.total").status())
        .isEqualTo(MeasureStatus.INFERRED);
  }

  private static ProcessedReport process(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return AnnualReports.standard()
        .process(new SourceFile("hostile.txt", content.length, 0), content);
  }
}
