package gongkai.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.extract.layout.Glyph;
import gongkai.extract.layout.TextRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextGlyphsTest {
  private static final float GAP = 0.8f;

  @Test
  void placesWideCharactersOnTwoColumns() {
    List<Glyph> glyphs = TextGlyphs.row("  规章  7", 3).orElseThrow().glyphs();

    assertThat(glyphs.get(0).left()).isEqualTo(2 * TextGlyphs.COLUMN);
    assertThat(glyphs.get(0).right()).isEqualTo(4 * TextGlyphs.COLUMN);
    assertThat(glyphs.get(glyphs.size() - 1).left()).isEqualTo(8 * TextGlyphs.COLUMN);
    assertThat(glyphs.get(0).top()).isEqualTo(3 * TextGlyphs.PITCH);
  }

  @Test
  void endsACellAtTheOneBlankBeforeAValue() {
    assertThat(cells("其他对外管理服务事项 0         1      2")).containsExactly("其他对外管理服务事项", "0", "1", "2");
  }

  @Test
  void endsACellAtTheOneBlankBeforeAnItemNumber() {
    assertThat(cells("（五） 1.信访举报投诉类申 0   0")).containsExactly("（五）", "1.信访举报投诉类申", "0", "0");
  }

  @Test
  void keepsASentenceWithNumbersWhole() {
    String sentence = "动态 169 条。重点公开了财政预算决算、惠民补贴发放、工程项目招标、安全生产检查等群众 2";
    assertThat(cells(sentence)).hasSize(1);
  }

  @Test
  void makesNoRowOfABlankLine() {
    assertThat(TextGlyphs.row(" \t \u3000", 0)).isEmpty();
  }

  private static List<String> cells(String line) {
    return TextGlyphs.row(line, 0).orElseThrow().cutAtGaps(GAP).stream()
        .map(TextRow::text)
        .toList();
  }
}
