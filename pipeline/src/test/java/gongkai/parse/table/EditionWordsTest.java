package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.parse.token.GivenTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers and labels of a table, and the edition that they show. */
class EditionWordsTest {
  @ParameterizedTest
  @CsvSource({
    "DISCLOSURES, 信息内容|本年制发件数|本年废止件数|现行有效件数, FORM_2021",
    "DISCLOSURES, 信息内容|本年处理决定数量, FORM_2021",
    "DISCLOSURES, 信息内容|本年收费金额（单位：万元）, FORM_2021",
    "DISCLOSURES, 信息内容|本年新制作数量|本年新公开数量|对外公开总数量, FORM_2019",
    "DISCLOSURES, 信息内容|上一年项目数量|本年增/减|处理决定数量, FORM_2019",
    "DISCLOSURES, 其他对外管理服务事项|3, FORM_2019",
    "DISCLOSURES, 规章|规范性文件|行政许可, ",
    "DISCLOSURES, 现行有效件数|对外公开总数量, ",
    "DISCLOSURES, 制发件数|现行有效件数|对外公开总数量, FORM_2021",
    "APPLICATIONS, （六）其他处理|2.申请人逾期未按收费通知要求缴纳费用, FORM_2021",
    "APPLICATIONS, （六）其他处理|3.其他|（七）总计, FORM_2021",
    "APPLICATIONS, （六）其他处理|0|0|（七）总计, FORM_2019",
    "APPLICATIONS, （七）总计|（六）其他处理, ",
    "APPLICATIONS, 一、本年新收政府信息公开申请数量|3|总计, ",
    "APPLICATIONS, 本年制发件数, ",
    "DISPUTES, 行政复议|结果维持|总计, ",
  })
  void showTheEditionThatPrintsThem(StatutoryTable table, String cells, Edition edition) {
    assertThat(EditionWords.of(table, GivenTokens.ofRows(cells))).isEqualTo(edition);
  }

  @Test
  void areFoundWhereALineBreakPartsThem() {
    assertThat(EditionWords.of(StatutoryTable.DISCLOSURES, GivenTokens.ofLines("现行有", "效件数")))
        .isEqualTo(Edition.FORM_2021);
  }
}
