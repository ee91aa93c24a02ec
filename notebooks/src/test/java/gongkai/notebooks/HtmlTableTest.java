package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlTableTest {
  private static final StructType COLUMNS =
      new StructType().add("region_name", "string").add("open_rate", "decimal(20,6)");
  private static final List<String> LABELS = List.of("地区名称", "公开率");

  private static Document page(List<Row> rows, int most) {
    return Jsoup.parse(HtmlTable.of(new Result(COLUMNS, LABELS, rows, most)));
  }

  @Test
  void putsTheChineseHeadingUnderTheCode() {
    Document page = page(List.of(RowFactory.create("嘉峪关市", new BigDecimal("0.560000"))), 10);
    assertThat(page.select("th").eachText()).containsExactly("region_name 地区名称", "open_rate 公开率");
    assertThat(page.select("td").eachText()).containsExactly("嘉峪关市", "0.56");
    assertThat(page.select("td").eachAttr("style").get(0)).contains("text-align:left");
    assertThat(page.select("td").eachAttr("style").get(1)).contains("text-align:right");
    assertThat(page.select("p").text()).isEqualTo("1 row");
  }

  @Test
  void tellsNullFromTheWord() {
    Document page =
        page(
            List.of(RowFactory.create(null, null), RowFactory.create("NULL", BigDecimal.ZERO)), 10);
    assertThat(page.select("td").eachText()).containsExactly("NULL", "NULL", "NULL", "0");
    assertThat(page.select("td span").eachText()).hasSize(2);
  }

  @Test
  void saysThatThereAreMoreRows() {
    List<Row> rows = Collections.nCopies(4, RowFactory.create("a", null));
    Document page = page(rows, 3);
    assertThat(page.select("tbody tr")).hasSize(3);
    assertThat(page.select("p").text()).startsWith("truncated: the first 3 rows are shown");
    assertThat(Output.plain(new Result(COLUMNS, LABELS, rows, 3)))
        .contains("the first 3 are shown")
        .endsWith("truncated: %export writes all rows");
  }

  @Property(tries = 300)
  void letsNoTextBecomeMarkup(@ForAll String text) {
    Document page =
        page(List.of(RowFactory.create(text + "<script>alert(1)</script><b>", null)), 10);
    assertThat(page.select("script, b, img")).isEmpty();
    assertThat(page.select("tbody td")).hasSize(2);
  }

  @Test
  void cutsLongTextBetweenCharacters() {
    Document page = page(List.of(RowFactory.create("\uD83D\uDE00".repeat(500), null)), 10);
    String shown = page.select("td").get(0).text();
    assertThat(shown.codePointCount(0, shown.length())).isEqualTo(401);
    assertThat(shown).endsWith("\uD83D\uDE00…");
  }
}
