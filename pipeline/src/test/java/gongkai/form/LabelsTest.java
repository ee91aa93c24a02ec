package gongkai.form;

import static gongkai.form.StatutoryTable.APPLICATIONS;
import static gongkai.form.StatutoryTable.DISCLOSURES;
import static gongkai.form.StatutoryTable.DISPUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels labels = Labels.standard();

  @Test
  void namesEachLineAndColumnOfBothEditions() {
    assertThat(labels.lines(DISCLOSURES)).hasSize(8);
    assertThat(labels.columns(DISCLOSURES)).hasSize(12);
    assertThat(labels.lines(APPLICATIONS)).hasSize(26);
    assertThat(labels.columns(APPLICATIONS)).hasSize(7);
    assertThat(labels.lines(DISPUTES)).hasSize(3);
    assertThat(labels.columns(DISPUTES)).hasSize(5);
  }

  @Test
  void describesACellByItsLineAndColumn() {
    assertThat(labels.describe(CellKey.of(APPLICATIONS, "received", "total")))
        .isEqualTo("一、本年新收政府信息公开申请数量 · 总计");
  }

  @Test
  void tellsTheSameCodeApartByItsTable() {
    assertThat(labels.line(APPLICATIONS, "other").chinese()).isEqualTo("三（六）其他处理");
    assertThat(labels.column(DISPUTES, "other").chinese()).isEqualTo("其他结果");
  }

  @Test
  void givesUnitsWhereTheFormHasThem() {
    assertThat(labels.column(DISCLOSURES, "amount_cny_10k").unit()).isEqualTo("万元");
    assertThat(labels.column(DISCLOSURES, "items_change").unit()).isEqualTo("项");
    assertThat(labels.column(DISCLOSURES, "amount").unit()).isNull();
    assertThat(labels.line(APPLICATIONS, "received").unit()).isNull();
  }

  @Test
  void refusesCodesThatTheFormDoesNotHave() {
    assertThatThrownBy(() -> labels.line(DISPUTES, "received"))
        .hasMessage("Invalid code \"received\": no line or column of disputes");
  }
}
