package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConverterArtifactsTest {

  @Test
  void removesPinyinBehindSingleCharacters() {
    assertThat(ConverterArtifacts.strip("政務(wù)公開報（bào）告")).isEqualTo("政務公開報告");
  }

  @Test
  void keepsOtherBrackets() {
    String text = "（区分处理的）信息（AB岗）制度(二)";
    assertThat(ConverterArtifacts.strip(text)).isSameAs(text);
  }

  @Test
  void removesInvisibleCharacters() {
    assertThat(ConverterArtifacts.strip("四、\u200b结转\ufeff下年度")).isEqualTo("四、结转下年度");
  }

  @Test
  void decodesNoBreakSpaces() {
    assertThat(ConverterArtifacts.strip("&nbsp;&nbsp;0").strip()).isEqualTo("\u00a0\u00a00");
  }
}
