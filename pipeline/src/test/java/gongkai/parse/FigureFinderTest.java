package gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gongkai.document.SourceSpan;
import gongkai.report.Figure;
import gongkai.report.Section;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFinderTest {
  @ParameterizedTest
  @CsvSource({
    "disclosed_items, 51, 条, 全年主动公开政府信息51条。",
    "disclosed_items, 1234, 条, '累计公开各类政府信息1,234条。'",
    "disclosed_items, 300, 条, '2023年，我镇主动公开信息共300余条，其中政策类20条。'",
    "disclosed_items, 24000, 条次, 共公开各类政务信息约2.4万条次。",
    "disclosed_items, 214, 件, 通过门户网站发布信息 214 件。",
    "disclosed_items, 16, 条, 主动公开信息4类16条。",
    "applications_received, 38, 件, 全年收到政府信息公开申请38件。",
    "applications_received, 41, 宗, 共收到依申请公开41宗（含上年结转3宗）。",
    "applications_received, 0, '', 我局未收到政府信息公开申请。",
    "applications_received, 8, 份, 办公室共收到8份政府信息公开申请。",
    "applications_received, 2, 件, 受理信息公开申请两件。",
    "applications_answered, 37, 件, '收到申请，按期答复37件。'",
    "applications_answered, 805, 件, 受理申请859件；答复政府信息公开申请805件（含上年度结转申请18件）。",
    "applications_answered, 12, 件, 全年办结信息公开申请12件。",
    "disclosed_items, 52, 条, 主动公开卫生政府信息52条。",
    "disclosed_items, 3067, 条, 主动公开信息3067条。",
    "disclosed_items, 210, 条, 主动公开教育类政府信息210条。",
    "disclosed_items, 482, 条, 全年主動公開政府信息482條。",
    "applications_received, 3, 件, '全年收到政府信息公開申請3件，答復3件。'",
    "wechat_posts, 300, 条, 微信公众号“甲县发布”推送各类信息300条。",
    "disclosed_items, 120, 条, 在县政府网站发布各类信息120条。",
    "hotline_12345, 47, 件, '全年办理12345热线47件，已全部办结。'",
    "press_conferences, 19, 场, 共举办19场市政府新闻发布活动。",
    "wechat_posts, 26, 期, '其中，“乙镇之声”微信公众号编发26期。'",
    "weibo_posts, 1200, 条, 官方微博发布信息1200余条。",
    "hotline_12345, 915, 件, 办理12345政务服务便民热线工单915件。",
    "proposals_npc, 12, 件, 办理人大代表建议12件。",
    "proposals_cppcc, 8, 件, 人大建议12件、政协提案8件。",
    "proposals_npc, 57, 件, 承办人大代表建议、批评和意见57件。",
    "interpretations, 18, 件, 共解读重要政策文件18件。",
    "applications_received, 52, 件, '新收政府信息公开申请52件，同比增长20%。'",
    "information_fee_received, 0, '', 本年度没有产生信息处理费收费情况。",
    "proposals, 50, 件, 承办人大代表建议和政协委员提案共50件。",
    "trainings, 3, 次, '举办政务公开培训3次，参训120人次。'",
    "trainings, 2, 期, 先后举办了两期业务培训班。",
    "interpretations, 30, 篇, 发布政策解读30篇。",
    "interpretations, 5, 个, 发布5个图解。",
    "press_conferences, 4, 场, 召开新闻发布会4场。",
    "press_conferences, 11, 场, 举行十一场新闻发布会。",
    "information_fee_notices, 2, 件, 发出收费通知的件数为2件。",
    "information_fee_received, 0, '', 2023年未收取信息处理费。",
  })
  void readsANumberUnderItsTopic(String kind, String value, String unit, String text) {
    assertThat(FigureFinder.of(List.of(section(text)), null))
        .anySatisfy(
            figure -> {
              assertThat(figure.kind()).isEqualTo(kind);
              assertThat(figure.value()).isEqualByComparingTo(value);
              assertThat(figure.unit()).isEqualTo(unit);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "历年累计公开政府信息90000条。",
        "办结的申请中同意公开答复9件。",
        "申请中同意部分公开答复4件。",
        "申请中不同意公开答复2件。",
        "微信公众号关注用户3.2万人，阅读量达5000次。",
        "公众号粉丝1200个。",
        "依申请公开信息3条。",
        "收到申请（含上年结转3件）。",
        "未收到当面提交的申请。",
        "收到市长信箱来信20件。",
        "12360海关热线受理咨询30件。",
        "培训300人次。",
        "12345热线办结率99%。",
        "采购总金额为500元。",
        "与往年相比无变化。",
        "信息，51条已更新。",
        "《条例》第二十条第一项。",
        "统一编号12345678件。",
        "参加省政府新闻发布会2场。",
        "参加市级业务培训3次。",
        "通过“两微一端”发布信息800条。",
        "开设政务微博1个、公众号2个，发布信息300条。",
        "收取行政事业性收费500万元。",
        "收到网民留言56条，答复56条。",
        "政策文件解读率100%。",
        "统一编号9912345共8件。",
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(FigureFinder.of(List.of(section(text)), null)).isEmpty();
  }

  @Test
  void tellsTheThreeNumbersOfAFeeSentenceApart() {
    assertThat(
            FigureFinder.of(
                List.of(section("收取信息处理费情况为：发出收费通知的件数为2件，总金额为0.5万元，实际收取的总金额为4800元。")), null))
        .extracting(figure -> figure.kind() + " " + figure.value() + figure.unit())
        .containsExactly(
            "information_fee_notices 2件",
            "information_fee_amount 5000元",
            "information_fee_received 4800元");
  }

  @Test
  void keepsTheWordsAroundTheNumber() {
    assertThat(FigureFinder.of(List.of(section("一是强化公开。全年主动公开政府信息300余条，成效明显。")), null))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.text()).isEqualTo("全年主动公开政府信息300余条");
              assertThat(figure.span()).isEqualTo(SourceSpan.ofLine(7));
            });
  }

  @Test
  void leavesOutNumbersOfAnotherYear() {
    List<Section> sections = List.of(section("2022年主动公开信息110条，2023年，全镇主动公开信息 120 条。收到信息公开申请3件。"));
    assertThat(FigureFinder.of(sections, 2023))
        .extracting(figure -> figure.value().intValue())
        .containsExactly(120, 3);
    assertThat(FigureFinder.of(sections, null)).hasSize(3);
  }

  @Test
  void beginsTheWordsAfterTheItemBefore() {
    assertThat(FigureFinder.of(List.of(section("承办人大代表建议23件、政协委员提案45件。")), null))
        .extracting(Figure::text)
        .containsExactly("承办人大代表建议23件", "政协委员提案45件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "约12345", "收到 ", "微信1,", "（主动公开信息", "培训两", "未收到申请书"})
  void staysLinearOnHostileText(String piece) {
    Section section = section(piece.repeat(1_000_000 / piece.length()));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(FigureFinder.of(List.of(section), null)).isEmpty());
  }

  private static Section section(String text) {
    return new Section(1, "一、总体情况", text, SourceSpan.ofLine(7));
  }
}
