package gongkai.parse.title;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.SourceSpan;
import gongkai.parse.token.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "本报告统计数据从2023年1月1日至12月31日。,2023,true,false",
    "所列数据统计期限为 2023 年 1 月 1 日至 2023 年 12 月 31 日。,2023,true,false",
    "统计期限自2022年01月01日起至2022年12月31日止。,2022,true,false",
    "统计期限从202211日起至20221231日止。,2022,true,true",
    "统计期限自20231月1日起至202312月31日止。,2023,true,true",
    "统计期限自 2025 1  1 日到 12  31 日。,2025,true,true",
    "本报告数据的统计期限为2021年1月1日至2021年12月15日。,2021,false,false",
    "本报告数据的统计期限为2018年1月1日到2018年12月7日止。,2018,false,false",
    "数据统计时间截至2018年12月31日。,2018,true,false",
    "本报告所列数据截止到2017年12月31日。,2017,true,false",
    "统计期限自《条例》实施之日起至2008年12月31日。,2008,false,false",
    "数据自条例施行以来至2009年12月31日止。,2009,false,false"
  })
  void isReadWithItsLostCharacters(String sentence, int year, boolean wholeYear, boolean repaired) {
    ReportPeriod period = ReportPeriod.find(List.of(prose(sentence)));
    assertThat(period).isNotNull();
    assertThat(period.year()).isEqualTo(year);
    assertThat(period.wholeYear()).isEqualTo(wholeYear);
    assertThat(period.repaired()).isEqualTo(repaired);
  }

  @Test
  void isNotTakenFromADateUpToWhichSomethingCounts() {
    assertThat(ReportPeriod.find(List.of(prose("截至2023年12月31日，公众号关注人数达2331人。")))).isNull();
  }

  private static Token prose(String text) {
    return Token.of(Token.Kind.PROSE, text, SourceSpan.ofLine(1), 0);
  }
}
