package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void foldsTraditionalScript() {
    assertThat(Folding.fold("北京市通州區漷縣鎮")).isEqualTo("北京市通州区漷县镇");
    assertThat(Folding.fold("1.屬於國家秘密")).isEqualTo("1.属于国家秘密");
  }

  @Test
  void keepsCharactersThatAreSimplifiedTooInPlaceNames() {
    assertThat(Folding.fold("乾安县 乾县 显著")).isEqualTo("乾安县 乾县 显著");
  }

  @Test
  void foldsFullWidthFormsBlanksAndQuotes() {
    assertThat(Folding.fold("（１２，３４５）：“ａ”")).isEqualTo("(12,345):\"a\"");
    assertThat(Folding.fold("\u3000\u00A0\u2003")).isEqualTo("   ");
  }

  @Test
  void foldsTheRadicalsOfPdfTexts() {
    assertThat(Folding.fold("\u2F42\u4EF6")).isEqualTo("文件");
  }

  @Test
  void returnsTheSameStringWhenThereIsNothingToFold() {
    String plain = "昂素镇人民政府2023年";
    assertThat(Folding.fold(plain)).isSameAs(plain);
  }

  @Property
  void keepsEveryOffset(@ForAll String text) {
    String folded = Folding.fold(text);
    assertThat(folded).hasSameSizeAs(text);
    for (int i = 0; i < text.length(); i++) {
      assertThat(folded.charAt(i)).isEqualTo(Folding.fold(text.charAt(i)));
    }
  }

  @Property
  void foldsOnceAndForAll(@ForAll String text) {
    assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
  }
}
