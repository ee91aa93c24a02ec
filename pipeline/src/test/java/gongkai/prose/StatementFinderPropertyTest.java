package gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatementFinderPropertyTest {
  private static final StatementFinder STATEMENTS = StatementFinder.of("/figures.csv");

  @Property(tries = 2000)
  void statesOnlyNumbersThatStandInTheText(@ForAll("prose") String text) {
    assertThat(STATEMENTS.in(text))
        .allSatisfy(
            statement -> {
              assertThat(text.substring(statement.start(), statement.end()).strip())
                  .isEqualTo(statement.words().strip());
              if (!statement.unit().isEmpty()) {
                assertThat(statement.words()).endsWith(statement.unit());
                Quantity printed = Quantity.at(text, statement.number());
                assertThat(printed).isNotNull();
                assertThat(printed.value()).isEqualTo(statement.value());
                assertThat(statement.words()).doesNotContain("。", "，", "\n");
              }
            });
  }

  @Property(tries = 500)
  void givesEachPrintedNumberOneMeaning(@ForAll("prose") String text) {
    assertThat(
            STATEMENTS.in(text).stream()
                .filter(statement -> !statement.unit().isEmpty())
                .map(Statement::number))
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> prose() {
    List<String> pieces =
        List.of(
            "主动公开",
            "信息",
            "收到",
            "政府信息公开申请",
            "微信公众号",
            "“甲县”",
            "发布",
            "培训",
            "12345",
            "热线",
            "人大代表建议",
            "政协提案",
            "解读",
            "新闻发布会",
            "总金额",
            "收费通知",
            "为",
            "共",
            "约",
            "余",
            "万",
            "两",
            "十",
            "3",
            "38",
            "1,234",
            "2023年",
            "４",
            " ",
            "件",
            "条",
            "期",
            "元",
            "次",
            "人",
            "类",
            "，",
            "。",
            "、",
            "（",
            "）",
            "\n",
            "其中",
            "未收到",
            "没有",
            "行政复议");
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(words -> String.join("", words));
  }
}
