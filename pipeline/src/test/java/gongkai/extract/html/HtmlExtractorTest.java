package gongkai.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.extract.format.Extractors;
import gongkai.extract.format.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractorTest {
  private static final String ROW = "<table><tr><td>规章</td><td>%s</td></tr></table>";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, utf-8",
    "UTF-8, gb2312",
    "GBK, gb2312",
    "GBK, utf-8",
    "GB18030, iso-8859-1",
    "Big5, big5",
    "UTF-8, ''"
  })
  void readsAPageInItsEncodingWhateverItDeclares(String written, String declared)
      throws UnreadableDocument {
    String page = "<html><meta charset='" + declared + "'><body><p>中文公文本年收到申法</p>";
    assertThat(lines(read(page.getBytes(Charset.forName(written)), standard())))
        .containsExactly("中文公文本年收到申法");
  }

  @Test
  void readsAPageWithAFewDamagedBytes() throws UnreadableDocument {
    byte[] page = ("<html><body><p>" + "公开信息".repeat(100)).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(page, page.length - 1);
    assertThat(lines(read(cut, standard())).get(0)).startsWith("公开信息公开信息");
  }

  @Test
  void keepsASpanningCellOnceInItsFirstRowAndItsColumn() throws UnreadableDocument {
    TableGrid grid =
        grid(
            "<table><tr><td rowspan=2 colspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr>"
                + "<tr><td>乙</td><td>3</td><td>4</td></tr></table>");
    assertThat(texts(grid))
        .containsExactly(List.of("甲", "1"), List.of("2"), List.of("乙", "3", "4"));
    assertThat(grid.rows().get(1).get(0).span().column()).isEqualTo(2);
    assertThat(grid.rows().get(2).get(2).span().column()).isEqualTo(2);
  }

  @Test
  void showsHeadAndFootOfATableWhereThePageDoes() throws UnreadableDocument {
    TableGrid grid =
        grid(
            "<table><tfoot><tr><td>丙</td><td>3</td></tr></tfoot><tbody><tr><td>乙</td><td>2</td>"
                + "</tr></tbody><thead><tr><td>甲</td><td>1</td></tr></thead></table>");
    assertThat(texts(grid))
        .containsExactly(List.of("甲", "1"), List.of("乙", "2"), List.of("丙", "3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1<span>0</span>|10",
        "<p>1</p><p>0</p>|1 0",
        "1<br>0|1 0",
        "1 <b>0</b>|1 0",
        "<s>9</s>10|10",
        "<del>9</del><ins>10</ins>|10",
        "10<sup>1</sup>|10",
        "10<sup>[2]</sup>|10",
        "10<sup>①</sup>|10",
        "<sup>10</sup>|10",
        "10<a href='#_ftn1'>[1]</a>|10",
        "<span style='display: none'>9</span>10|10",
        "<span style='color:red;VISIBILITY:hidden'>9</span>10|10",
        "<span style='mso-hide:all'>9</span>10|10",
        "<span style='font-size:0pt'>9</span>10|10",
        "<span style='font-size:0.5em'>9</span>10|910",
        "<input value=10>|10",
        "<input type=hidden value=9>10|10",
        "<select><option>9</select>10|10",
        "&nbsp;10&#12288;|10",
        "<o:p>&nbsp;</o:p>|''",
        "&amp;nbsp;|''",
        "１０|１０"
      })
  void readsWhatACellShows(String markup, String shown) throws UnreadableDocument {
    assertThat(texts(grid(ROW.formatted(markup)))).containsExactly(List.of("规章", shown));
  }

  @Test
  void readsTablesForLayoutAsTheTextTheyHold() throws UnreadableDocument {
    Document document =
        extract(
            "<table><tr><td>栏目</td><td><p>第一段话。</p>"
                + ROW.formatted("5")
                + "<p>第二段话。</p></td></tr></table>");
    assertThat(document.blocks()).hasSize(4);
    assertThat(texts((TableGrid) document.blocks().get(2))).containsExactly(List.of("规章", "5"));
    assertThat(lines(document)).containsExactly("栏目", "第一段话。", "第二段话。");
  }

  @Test
  void leavesMenusOutAndKeepsALinkOfItsOwn() throws UnreadableDocument {
    assertThat(
            lines(
                extract(
                    "<ul><li><a href=/>首页</a><li><a href=/a>公开指南</a><li><a href=/b>年报</a></ul>"
                        + "<p>正文</p><p><a href=/c>附件</a></p><p>结尾</p>")))
        .containsExactly("正文", "附件", "结尾");
  }

  @Test
  void leavesOutWhatAStyleSheetHidesButNotWhatItHidesOnPaper() throws UnreadableDocument {
    assertThat(
            lines(
                extract(
                    "<style>/* } */ @media print {.a{display:none}} .b , #c{display:none}</style>"
                        + "<p class='x a'>甲</p><p class='b'>乙</p><p id=c>丙</p>")))
        .containsExactly("甲");
  }

  @Test
  void tellsWhatThePageSaysOfItself() throws UnreadableDocument {
    assertThat(
            extract(
                    "<title> 甲县 年报 </title><meta name=PubDate content='2024-01-20 09:00'>"
                        + "<meta property='og:title' content=年报><meta name=x content=y>")
                .metadata())
        .containsEntry("title", "甲县 年报")
        .containsEntry("published_on", "2024-01-20 09:00")
        .containsEntry("article_title", "年报")
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>一",
        "  <html><p>一",
        "<!-- 另存 -->\n<table><tr><td>一</table>",
        "一<br>二<br>三<br>四<br>五<br>六<br>七<br>八<br>九<br>十<br>"
      })
  void isToldByItsMarks(String page) {
    assertThat(Format.of(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(Format.HTML);
    assertThat(Format.of(page.getBytes(StandardCharsets.UTF_16))).isEqualTo(Format.HTML);
  }

  @Test
  void doesNotTakeATextForAPageThatMentionsATag() {
    assertThat(Format.of("<br>是换行。\n规章\n0\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Format.HTML);
    assertThat(Format.of("规章<br>\n0\n0\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Format.TEXT);
  }

  @Test
  void allocatesNothingForSpansBeyondAnyTable() throws UnreadableDocument {
    String row = "<tr><td colspan=1000000 rowspan=1000000>甲</td><td colspan=-1>0</td></tr>";
    TableGrid grid = grid("<table>" + row.repeat(20_000) + "</table>");
    assertThat(grid.rows()).hasSize(20_000);
    assertThat(grid.rows().get(19_999).get(0).span().column()).isLessThanOrEqualTo(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<table><tr><td>", "<b><i>", "<header>", "<sup>", "<font>"})
  void rejectsPagesNestedWithoutEnd(String opening) {
    assertThat(reason("<html>" + opening.repeat(100_000) + "甲", standard()))
        .isEqualTo(UnreadableReason.TOO_COMPLEX);
  }

  @Test
  void rejectsPagesBeyondTheBounds() {
    Bounds few = new Bounds(1 << 20, 1000, 200, 1, Duration.ofSeconds(30));
    Bounds brief = new Bounds(1 << 20, 1 << 20, 200, 1, Duration.ZERO);
    assertThat(reason("<html>" + "<p>甲".repeat(1001), few)).isEqualTo(UnreadableReason.TOO_COMPLEX);
    assertThat(reason("<html>" + "<p>甲".repeat(1001), brief)).isEqualTo(UnreadableReason.TOO_SLOW);
  }

  @Test
  void saysWhenASavedPageHoldsNone() {
    assertThat(
            reason(
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
                    + "Content-Type: image/png\n\nabc\n--x--",
                standard()))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
  }

  private static Bounds standard() {
    return Bounds.STANDARD;
  }

  private static UnreadableReason reason(String page, Bounds bounds) {
    UnreadableDocument[] caught = new UnreadableDocument[1];
    assertThatThrownBy(() -> read(page.getBytes(StandardCharsets.UTF_8), bounds))
        .isInstanceOfSatisfying(UnreadableDocument.class, thrown -> caught[0] = thrown);
    return caught[0].reason();
  }

  private static Document extract(String body) throws UnreadableDocument {
    String page = "<!DOCTYPE html>" + body;
    return read(page.getBytes(StandardCharsets.UTF_8), standard());
  }

  private static TableGrid grid(String body) throws UnreadableDocument {
    List<Block> blocks = extract(body).blocks();
    assertThat(blocks).hasSize(1);
    return (TableGrid) blocks.get(0);
  }

  private static List<List<String>> texts(TableGrid grid) {
    return grid.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
  }

  private static Document read(byte[] content, Bounds bounds) {
    return Extractors.extract(Format.of(content), content, bounds);
  }

  private static List<String> lines(Document document) {
    return document.blocks().stream()
        .filter(TextBlock.class::isInstance)
        .map(block -> ((TextBlock) block).text())
        .toList();
  }
}
