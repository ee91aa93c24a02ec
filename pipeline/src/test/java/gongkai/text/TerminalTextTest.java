package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
  @Test
  void countsChineseCharactersAsTwoColumns() {
    assertThat(TerminalText.width("政府ab")).isEqualTo(6);
    assertThat(TerminalText.width("（一）")).isEqualTo(6);
  }

  @Test
  void replacesControlCharacters() {
    assertThat(TerminalText.plain("9\u001b[31m\u009b2J8\u202e1\r\n2")).isEqualTo("9 [31m 2J8 1 2");
  }

  @Test
  void cutsAndBreaksAtWholeCharacters() {
    assertThat(TerminalText.cut("政府信息", 7)).isEqualTo("政府信…");
    assertThat(TerminalText.cut("政府信息", 8)).isEqualTo("政府信息");
    assertThat(TerminalText.wrap("政府信息a", 5)).containsExactly("政府", "信息a");
    assertThat(TerminalText.wrap("", 5)).containsExactly("");
  }

  @Test
  void padsUpToAWidth() {
    assertThat(TerminalText.left("政", 4) + "|").isEqualTo("政  |");
    assertThat(TerminalText.right("政", 4)).isEqualTo("  政");
    assertThat(TerminalText.right("政府信息", 4)).isEqualTo("政府信息");
  }
}
