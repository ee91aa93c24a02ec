package gongkai.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.extract.format.Extractors;
import gongkai.extract.format.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextExtractorTest {

  @Test
  void keepsBlankCellsOfPipeRows() throws Exception {
    assertThat(rows("规章 | 0 | | 3 |\n行政许可 | 76 | ||\n"))
        .containsExactly(List.of("规章", "0", "", "3"), List.of("行政许可", "76", "", ""));
  }

  @Test
  void opensNoCellBeforeALeadingPipe() throws Exception {
    assertThat(rows("| 规章 |\t0 | 0 |\n")).containsExactly(List.of("规章", "0", "0"));
  }

  @Test
  void endsRowsWrittenOneCellALineAtLinesOfPipes() throws Exception {
    assertThat(rows("行政许可 |\n15 |\n||\n一、本年新收 |\n79 |\n|\n4 |\n||\n"))
        .containsExactly(List.of("行政许可", "15"), List.of("一、本年新收", "79", "", "4"));
  }

  @Test
  void keepsLeadingAndTrailingBlanksOfTabRows() throws Exception {
    assertThat(rows("\t（二）部分公开\t0\t1\t\n")).containsExactly(List.of("", "（二）部分公开", "0", "1", ""));
  }

  @Test
  void readsCellsBehindTabsAndJoinsThoseALineBreakCut() throws Exception {
    String text = "\t规章\n\t0\n\t0\n\t0\n\n\t\n\t商业\n企业\n\t5\n\t6\n\t7\n\n";
    assertThat(rows(text))
        .containsExactly(List.of("规章", "0", "0", "0"), List.of("", "商业企业", "5", "6", "7"));
  }

  @Test
  void readsBareCellsBetweenLonePipes() throws Exception {
    String text = "规章\n|\n1\n|\n2\n|\n|\n3\n|\n4\n|\n5\n|\n6\n|\n7\n|";
    List<Block> blocks = extract(text).blocks();
    assertThat(blocks.get(0)).isEqualTo(new TextBlock("规章", blocks.get(0).span()));
    assertThat(rows(text)).containsExactly(List.of("1", "2", "", "3", "4", "5", "6", "7"));
  }

  @Test
  void leavesLinesWithoutSeparatorsAsText() throws Exception {
    assertThat(extract("规章\n\n0\n").blocks())
        .extracting(block -> ((TextBlock) block).text())
        .containsExactly("规章", "0");
  }

  @Test
  void cutsALineAtTheRunsOfPipesOfALayoutTable() throws Exception {
    String line = "甲县2023年报告" + " | ".repeat(300) + "一、总体情况。二、主动公开 | 规章 | 0 |";
    assertThat(rows(line)).hasSize(2);
  }

  @Test
  void dropsPageNumbersWithoutEndingTheRow() throws Exception {
    assertThat(rows("规章 |\n0 |\n—  8  —\n1 |\n||\n")).containsExactly(List.of("规章", "0", "1"));
  }

  @Test
  void givesTheLineOfEachCell() throws Exception {
    TableGrid grid = (TableGrid) extract("标题\n\n规章\t0\n").blocks().get(1);
    assertThat(grid.rows().get(0).get(1).span().line()).isEqualTo(3);
  }

  @Test
  void joinsALabelThatIsWrappedAroundItsValues() throws Exception {
    String text =
        """
        1.属于国家秘密          5   0   1

        2.其他法律行政法规
                                7   0   2
        禁止公开

        3.其他                  0   0   5
        """;
    assertThat(rows(text))
        .containsExactly(
            List.of("1.属于国家秘密", "5", "0", "1"),
            List.of("2.其他法律行政法规禁止公开", "7", "0", "2"),
            List.of("3.其他", "0", "0", "5"));
  }

  @Test
  void keepsABlankCellBetweenAlignedColumns() throws Exception {
    assertThat(rows("规章        1    2    3\n文件        4         6\n许可        7    8    9\n"))
        .containsExactly(
            List.of("规章", "1", "2", "3"),
            List.of("文件", "4", "", "6"),
            List.of("许可", "7", "8", "9"));
  }

  @Test
  void readsBoxesWithCellsThatSpanRowsAndColumns() throws Exception {
    String text =
        """
        ┌─────────┬────┬────┐
        │         │ 件 │ 条 │
        │ 事项    ├────┴────┤
        │         │ 3       │
        └─────────┴─────────┘
        """;
    assertThat(rows(text)).containsExactly(List.of("事项", "件", "条"), List.of("3"));
  }

  @Test
  void readsGridTablesOfMarkdown() throws Exception {
    assertThat(rows("+------+---+\n| 规章 | 1 |\n+======+===+\n| 文件 | 2 |\n+------+---+\n"))
        .containsExactly(List.of("规章", "1"), List.of("文件", "2"));
  }

  @Test
  void readsHtmlTablesWithinAText() throws Exception {
    assertThat(rows("一、总体情况\n<table>\n<tr><td\ncolspan=\"2\">规章</td><td>3</td></tr>\n</table>\n"))
        .containsExactly(List.of("规章", "3"));
  }

  @Test
  void saysWhereAConverterLostATable() throws Exception {
    assertThat(extract("二、主动公开\n\n[TABLE]\n").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TABLE_LOST);
  }

  @Test
  void decodesEveryEncodingOfGovernmentSites() throws Exception {
    String text = "政府信息公开工作年度报告㈠";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      assertThat(text(text.getBytes(charset))).isEqualTo(text);
    }
    assertThat(text(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(text(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
  }

  @Test
  void saysWhyAFileHoldsNoText() {
    assertThat(reason(new byte[0])).isEqualTo(UnreadableReason.EMPTY_FILE);
    assertThat(reason(" \n\t".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(UnreadableReason.EMPTY_FILE);
    assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 13}))
        .isEqualTo(UnreadableReason.NO_TEXT_LAYER);
    assertThat(reason(new byte[] {0, 1, 2, 3})).isEqualTo(UnreadableReason.BINARY_FILE);
    assertThat(reason(new byte[] {'a', (byte) 0xff, (byte) 0xff, 'b', 'c'}))
        .isEqualTo(UnreadableReason.UNDECODABLE);
  }

  @Test
  void leavesOtherFormatsAloneInsteadOfReadingThemAsText() {
    assertThat(reason("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
    assertThat(reason(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .isEqualTo(UnreadableReason.UNSUPPORTED_FORMAT);
  }

  private static UnreadableReason reason(byte[] content) {
    UnreadableDocument[] caught = new UnreadableDocument[1];
    assertThatThrownBy(() -> Extractors.extract(Format.of(content), content, Bounds.STANDARD))
        .isInstanceOfSatisfying(UnreadableDocument.class, thrown -> caught[0] = thrown);
    return caught[0].reason();
  }

  private static String text(byte[] content) throws UnreadableDocument {
    return ((TextBlock) read(content).blocks().get(0)).text();
  }

  private static Document extract(String text) throws UnreadableDocument {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Document read(byte[] content) {
    return Extractors.extract(Format.of(content), content, Bounds.STANDARD);
  }

  private static List<List<String>> rows(String text) throws UnreadableDocument {
    return extract(text).blocks().stream()
        .filter(TableGrid.class::isInstance)
        .flatMap(block -> ((TableGrid) block).rows().stream())
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }
}
