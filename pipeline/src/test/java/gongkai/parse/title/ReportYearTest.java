package gongkai.parse.title;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.SourceSpan;
import gongkai.report.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year of a report from its title, its period and the text of its first section. */
class ReportYearTest {
  @ParameterizedTest
  @CsvSource({
    "'2019年，我县认真落实条例。', 2019",
    "'2012年以来，本局推进公开。', 2012",
    "'2021年，我镇推进公开，根据《关于做好2022年政府信息公开工作的通知》编制。', 2021",
    "'2019年，我县认真落实条例，2020年，我县将继续。', ",
    "'我县于2019年1月5日印发文件。', ",
    "'与2018年相比有所增加。', ",
    "'我县认真落实条例。', ",
  })
  void isThatOfTheRunningTextWhereItIsTheOnlyOne(String text, Integer year) {
    assertThat(ReportYear.decide(null, null, List.of(section(text)), new ArrayList<>()))
        .isEqualTo(year);
  }

  @Test
  void isThatOfThePeriodWhereTheTitleNamesAnother() {
    List<Problem> problems = new ArrayList<>();
    Title title = Title.of("田黄镇2020年政府信息公开工作年度报告");
    ReportPeriod period =
        new ReportPeriod(2021, true, false, "2021年1月1日至2021年12月31日", SourceSpan.ofLine(2));
    assertThat(ReportYear.decide(title, period, List.of(section("落实条例。")), problems))
        .isEqualTo(2021);
    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.YEARS_DISAGREE);
  }

  @ParameterizedTest
  @CsvSource({
    "'2021年，我镇公开信息。2021年无诉讼。', 2021, YEARS_DISAGREE",
    "'2020年，我镇公开信息。2020年无诉讼。', 2020, YEARS_DISAGREE",
    "'2020年，我镇公开信息。2020年无诉讼。2021年将改进。', 2020, YEARS_DISAGREE",
    "'2020年，我镇公开信息。2021年无诉讼。', , YEARS_UNDECIDED",
    "'统计期限为2021年1月1日至2021年12月31日。\n2020年，我镇公开信息。', 2020, YEARS_DISAGREE",
  })
  void isOpenWhereTheTextDoesNotDecideBetweenTitleAndPeriod(
      String text, Integer year, ProblemCode code) {
    List<Problem> problems = new ArrayList<>();
    Title title = Title.of("田黄镇2020年政府信息公开工作年度报告");
    ReportPeriod period =
        new ReportPeriod(2021, true, false, "2021年1月1日至2021年12月31日", SourceSpan.ofLine(2));
    assertThat(ReportYear.decide(title, period, List.of(section(text)), problems)).isEqualTo(year);
    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "平利县2018-2019年政府信息公开工作年度报告",
    "平利县2018年至2019年政府信息公开工作年度报告",
    "平利县某校2018—2019学年度信息公开年度报告",
  })
  void isOpenWhereTheTitleNamesARange(String line) {
    List<Problem> problems = new ArrayList<>();
    List<Section> sections = List.of(section("2019年，我县认真落实条例。"));
    assertThat(ReportYear.decide(Title.of(line), null, sections, problems)).isNull();
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TITLE_NAMES_SEVERAL_YEARS);
  }

  private static Section section(String text) {
    return new Section(1, "一、概述", text, SourceSpan.ofLine(1));
  }
}
