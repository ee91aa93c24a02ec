package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidueTest {

  @Test
  void dropsReadingAidsBehindSingleCharacters() {
    assertThat(Residue.strip("政務(wù)公開報（bào）告")).isEqualTo("政務公開報告");
  }

  @Test
  void keepsBracketsThatPeopleWrote() {
    String text = "（区分处理的）信息（AB岗）制度(二)";
    assertThat(Residue.strip(text)).isSameAs(text);
  }

  @Test
  void dropsCharactersThatShowNothing() {
    assertThat(Residue.strip("四、\u200b结转\ufeff下年度")).isEqualTo("四、结转下年度");
  }

  @Test
  void decodesBlanksThatWereLeftAsEntities() {
    assertThat(Residue.strip("&nbsp;&nbsp;0").strip()).isEqualTo("\u00a0\u00a00");
  }
}
