package gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of words in comparable form, the line recognised before them, and the line they name. */
class LabelMatcherTest {
  private static final Template NEWER = Template.of(Edition.FORM_2021, StatutoryTable.APPLICATIONS);
  private static final Template OLDER = Template.of(Edition.FORM_2019, StatutoryTable.APPLICATIONS);
  private static final Template DISCLOSURES =
      Template.of(Edition.FORM_2021, StatutoryTable.DISCLOSURES);

  @ParameterizedTest
  @CsvSource({
    "一本年新收政府信息公开申请数量, , received",
    "本年新收政府信息公开申请, , received",
    "申请人情况自然人其他总计一本年新收政府信息公开申请数量, , received",
    "一本年新收政府信息公开申请数量, carried_forward, received",
    "二上年结转政府信息公开申请数量, received, carried_in",
    "三本年度办理结果一予以公开, carried_in, granted",
    "三不予公开1属于国家秘密, partly_granted, refused_state_secret",
    "五不予处理1信访举报投诉类申请, unavailable_unclear, unprocessed_petition",
    "七合计, other_other, processed_total",
    "四结转下年度继续办理, processed_total, carried_forward",
    "3其他, received, other_other",
  })
  void recognisesAWholeLabelAtTheEndOfARun(String run, String previous, String line) {
    assertThat(completed(NEWER, run, previous)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "总计, other_other, processed_total",
    "总计, unprocessed_reconfirmation, processed_total",
    "总计, received, ",
    "总计, , ",
    "其他, other_fee_unpaid, other_other",
    "其他, received, ",
    "其他, carried_forward, ",
  })
  void takesALabelThatColumnsShareOnlyBehindItsPredecessors(
      String run, String previous, String line) {
    assertThat(completed(NEWER, run, previous)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"本年新收, ", "三本年度办理结果, carried_in", "数量, received", "'', received"})
  void recognisesNoLineInAnythingElse(String run, String previous) {
    assertThat(completed(NEWER, run, previous)).isNull();
  }

  @Test
  void knowsOnlyTheLinesOfItsEdition() {
    assertThat(completed(OLDER, "六其他处理", "unprocessed_reconfirmation")).isEqualTo("other");
    assertThat(completed(NEWER, "六其他处理", "unprocessed_reconfirmation")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "一本年新收政, , received",
    "上年结转政府信息公, received, carried_in",
    "属于国家秘, partly_granted, refused_state_secret",
    "属于三类内部事, received, refused_internal_affairs",
    "二部分公开区分处理的只计, granted, partly_granted",
    "申请人逾期未按收费通, received, other_fee_unpaid",
    "本年, , ",
    "信访举报, unavailable_unclear, ",
    "一本年新收政府信息公开申请数量的说明, , ",
  })
  void recognisesTheBeginningOfALabel(String run, String previous, String line) {
    assertThat(name(NEWER, NEWER.matcher().cut(new StringBuilder(run), index(NEWER, previous))))
        .isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "一本年新收政俯信息公开申请数量, received",
    "本机关不掌握相关政府信启, unavailable_not_held",
    "没有现成信息须要另行制作, unavailable_needs_creation",
    "要求行政机关确认或重新出县已获取信息, unprocessed_reconfirmation",
    "要求提供公幵出版物, ",
    "本年度办理结果, ",
    "行政许可, ",
  })
  void recognisesALabelWithAMisreadCharacter(String run, String line) {
    assertThat(name(NEWER, NEWER.matcher().similar(new StringBuilder(run)))).isEqualTo(line);
  }

  @Test
  void prefersNoneOfTwoLabelsThatAreEquallyLike() {
    LabelMatcher matcher =
        new LabelMatcher(List.of(line("one", "甲乙丙丁戊己子"), line("two", "甲乙丙丁戊己丑")));
    assertThat(matcher.similar(new StringBuilder("甲乙丙丁戊己"))).isEqualTo(-1);
    assertThat(matcher.similar(new StringBuilder("甲乙丙丁戊己丑"))).isEqualTo(1);
  }

  @Test
  void takesTheNextOfTwoLinesThatBeginAlike() {
    LabelMatcher matcher =
        new LabelMatcher(List.of(line("one", "甲乙丙丁戊己子"), line("two", "甲乙丙丁戊己丑")));
    assertThat(matcher.cut(new StringBuilder("甲乙丙丁戊"), 0)).isEqualTo(1);
    assertThat(matcher.cut(new StringBuilder("甲乙丙丁戊"), -1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"三本年度办理结果, true", "三不予公开, true", "一予以公开, false", "自然人, false"})
  void knowsTheGroupsOverTheLines(String words, boolean band) {
    assertThat(NEWER.matcher().isBand(words)).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "regulation, 2, false",
    "regulation, 3, true",
    "license, 1, true",
    "license, 0, false"
  })
  void knowsHowManyCellsALineHas(String line, int cells, boolean full) {
    assertThat(DISCLOSURES.matcher().isFull(index(DISCLOSURES, line), cells)).isEqualTo(full);
  }

  private static TemplateLine line(String name, String label) {
    return new TemplateLine(name, false, "", "", label, List.of(label), List.of(), List.of());
  }

  private static String completed(Template template, String run, String previous) {
    return name(
        template, template.matcher().completed(new StringBuilder(run), index(template, previous)));
  }

  private static int index(Template template, String line) {
    return template.lines().stream().map(TemplateLine::name).toList().indexOf(line);
  }

  private static String name(Template template, int index) {
    return index < 0 ? null : template.lines().get(index).name();
  }
}
