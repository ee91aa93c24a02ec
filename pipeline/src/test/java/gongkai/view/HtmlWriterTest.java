package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  @Test
  void escapesTextsAndAttributesAndNothingThatTheProgramBrings() {
    String page =
        new HtmlWriter()
            .raw("<!DOCTYPE html>")
            .element("p", "a < b & \"c\"", "title", "it's <b>")
            .page();

    assertThat(page)
        .isEqualTo(
            "<!DOCTYPE html><p title=\"it&#39;s &lt;b&gt;\">a &lt; b &amp; &quot;c&quot;</p>");
  }

  @Test
  void leavesOutAttributesWithoutValue() {
    assertThat(new HtmlWriter().element("td", "1", "class", "blank", "title", null).page())
        .isEqualTo("<td class=\"blank\">1</td>");
  }

  @Test
  void replacesCharactersThatAPageMustNotHold() {
    assertThat(new HtmlWriter().text("a\u0000b\u202ec\nd").page()).isEqualTo("a\uFFFDb\uFFFDc\nd");
  }
}
