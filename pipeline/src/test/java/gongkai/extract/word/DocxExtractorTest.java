package gongkai.extract.word;

import static gongkai.extract.word.WordFile.cell;
import static gongkai.extract.word.WordFile.lines;
import static gongkai.extract.word.WordFile.paragraph;
import static gongkai.extract.word.WordFile.row;
import static gongkai.extract.word.WordFile.run;
import static gongkai.extract.word.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.TableGrid;
import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocxExtractorTest {
  private static final String DOWN = "<w:vMerge w:val='restart'/>";
  private static final String FROM_ABOVE = "<w:vMerge/>";

  @Test
  void readsParagraphsAndTheLinesWithinThem() throws Exception {
    assertThat(read(paragraph(run("甲县教育局"), "<w:r><w:br/></w:r>", run("2023年报告")), paragraph()))
        .containsExactly("甲县教育局", "2023年报告");
  }

  @Test
  void placesCellsInTheColumnsOfTheGrid() throws Exception {
    String rows =
        row(cell("<w:gridSpan w:val='3'/>" + DOWN, "勾稽"), cell("<w:gridSpan w:val='7'/>", "申请人"))
            + row(cell("<w:gridSpan w:val='3'/>" + FROM_ABOVE, ""), cell("自然人"), cell("总计"))
            + "<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>"
            + cell("其他")
            + cell("0")
            + "</w:tr>";
    TableGrid grid = (TableGrid) extract(table(rows)).blocks().get(0);
    assertThat(grid.rows())
        .extracting(
            row -> row.stream().map(cell -> cell.text() + "@" + cell.span().column()).toList())
        .containsExactly(
            List.of("勾稽@0", "申请人@3"), List.of("自然人@3", "总计@4"), List.of("其他@2", "0@3"));
  }

  @Test
  void givesACellOfItsOwnToWhatGoesOnWithNothing() throws Exception {
    assertThat(read(table(row(cell(FROM_ABOVE, "5"), cell("6"))))).containsExactly("5|6");
  }

  @Test
  void leavesOutCellsThatGoOnWithTheOneBefore() throws Exception {
    String row =
        row(
            cell("<w:hMerge w:val='restart'/>", "行政许可"),
            cell("<w:hMerge w:val='continue'/>", ""),
            cell("7"));
    assertThat(read(table(row))).containsExactly("行政许可|7");
  }

  @Test
  void keepsBlankCells() throws Exception {
    assertThat(read(table(row(cell("规章"), cell("<w:p/>"), cell("　"), cell("3")))))
        .containsExactly("规章|||3");
  }

  @Test
  void joinsRunsOfOneNumberButNeverTwoParagraphs() throws Exception {
    String runs = cell(paragraph(run("1"), run("0")));
    String paragraphs = cell(paragraph(run("1")) + paragraph(run("0")));
    String blanks = cell(paragraph(run("1 "), run("0")));
    assertThat(read(table(row(runs, paragraphs, blanks)))).containsExactly("10|1\n0|1\n0");
  }

  @Test
  void readsTrackedChangesAsAccepted() throws Exception {
    String changed =
        paragraph(
            "<w:ins w:id='1'>" + run("4") + "</w:ins>",
            "<w:del w:id='2'><w:r><w:delText>9</w:delText></w:r></w:del>",
            "<w:moveFrom w:id='3'>" + run("8") + "</w:moveFrom>",
            "<w:moveTo w:id='4'>" + run("5") + "</w:moveTo>",
            run("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "6"));
    String taken = "<w:tr><w:trPr><w:del w:id='5'/></w:trPr>" + cell("7") + "</w:tr>";
    String cells =
        row(
            cell("<w:tcPrChange><w:tcPr><w:gridSpan w:val='9'/></w:tcPr></w:tcPrChange>", changed),
            cell("<w:cellDel w:id='6'/>", "77"),
            cell("0"));
    assertThat(read(table(taken, cells))).containsExactly("456|0");
  }

  @Test
  void joinsParagraphsWhoseEndWasTakenOut() throws Exception {
    String head = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + run("一、总体") + "</w:p>";
    assertThat(read(head, paragraph(run("情况")))).containsExactly("一、总体情况");
  }

  @Test
  void readsResultsOfFieldsAndNotTheirInstructions() throws Exception {
    String simple = "<w:fldSimple w:instr='=SUM(LEFT)'>" + run("12") + "</w:fldSimple>";
    String complex =
        mark("begin")
            + "<w:r><w:instrText> IF 7 </w:instrText></w:r>"
            + run("99")
            + mark("separate")
            + run("34")
            + mark("end");
    assertThat(read(paragraph(simple), paragraph(complex, run("件")))).containsExactly("12", "34件");
  }

  @Test
  void losesNothingBehindAFieldThatNeverEnds() throws Exception {
    assertThat(read(paragraph(mark("begin"), run("PAGE")), paragraph(run("甲县"))))
        .containsExactly("甲县");
  }

  @Test
  void readsThroughContentControlsLinksAndSmartTags() throws Exception {
    String control = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
    String inRun =
        paragraph(control.formatted(run("1")), "<w:smartTag>" + run("2") + "</w:smartTag>");
    String inRow =
        row(
            control.formatted(cell(inRun)),
            cell(paragraph("<w:hyperlink>" + run("3") + "</w:hyperlink>")));
    assertThat(read(control.formatted(paragraph(run("标题"))), table(control.formatted(inRow))))
        .containsExactly("标题", "12|3");
  }

  @Test
  void leavesHiddenTextOut() throws Exception {
    WordFile file =
        WordFile.ofBody(
                paragraph(
                    run("<w:vanish/>", "9"),
                    run("<w:vanish w:val='0'/>", "5"),
                    run("<w:rStyle w:val='unseen'/>", "8")))
            .withWord(
                "styles.xml",
                "styles",
                "<w:style w:styleId='base'><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:styleId='unseen'><w:basedOn w:val='base'/></w:style>");
    assertThat(read(file)).containsExactly("5");
  }

  @Test
  void keepsMarksOfNotesOffTheNumbers() throws Exception {
    String raised = "<w:vertAlign w:val='superscript'/>";
    assertThat(
            read(
                paragraph(run("12"), run(raised, "3")),
                paragraph(run("12"), "<w:r><w:footnoteReference w:id='2'/></w:r>"),
                table(row(cell(paragraph(run(raised, "1"), run("12")))))))
        .containsExactly("12", "12", "1\n12");
  }

  @Test
  void letsStruckFiguresPassForNoNumber() throws Exception {
    assertThat(read(paragraph(run("<w:strike/>", "5"), run("6")))).containsExactly("~~5~~6");
  }

  @Test
  void readsTextBoxesOnceAndBeforeTheirParagraph() throws Exception {
    String box = "<w:txbxContent>" + paragraph(run("甲县2023年报告")) + "</w:txbxContent>";
    String either =
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r>";
    String fallback =
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'/><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r>";
    assertThat(read(paragraph(run("正文"), either))).containsExactly("甲县2023年报告", "正文");
    assertThat(read(paragraph(fallback))).containsExactly("甲县2023年报告");
  }

  @Test
  void opensTheRowsThatLayOutAPage() throws Exception {
    String data = table(row(cell("规章"), cell("1")), row(cell("行政许可"), cell("2")));
    String page = table(row(cell(paragraph(run("二、主动公开")) + data + paragraph(run("三、")))));
    assertThat(read(page)).containsExactly("二、主动公开", "规章|1", "行政许可|2", "三、");
  }

  @Test
  void readsATableOfOneCellAsPartOfTheCellAroundIt() throws Exception {
    String framed = cell(table(row(cell("5"))) + "<w:p/>");
    assertThat(read(table(row(cell("规章"), framed, cell("6"))))).containsExactly("规章|5|6");
  }

  @Test
  void printsTheNumbersOfLists() throws Exception {
    WordFile file =
        WordFile.ofBody(
                listed("1", "0", "总体情况")
                    + listed("2", "0", "予以公开")
                    + listed("2", "1", "属于国家秘密")
                    + listed("2", "1", "其他")
                    + listed("2", "0", "部分公开")
                    + listed("2", "1", "5")
                    + listed("1", "0", "主动公开"))
            .withWord(
                "numbering.xml",
                "numbering",
                "<w:abstractNum w:abstractNumId='7'>"
                    + level("0", "chineseCounting", "%1、")
                    + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>"
                    + level("0", "japaneseCounting", "（%1）")
                    + level("1", "decimal", "%2.")
                    + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
                    + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>");
    assertThat(read(file))
        .containsExactly("一、总体情况", "（一）予以公开", "1.属于国家秘密", "2.其他", "（二）部分公开", "1. 5", "二、主动公开");
  }

  @Test
  void takesNumbersOfListsFromStylesAndBeginsAnewWhereAListSaysSo() throws Exception {
    WordFile file =
        WordFile.ofBody(
                "<w:p><w:pPr><w:pStyle w:val='h'/></w:pPr>"
                    + run("总体情况")
                    + "</w:p>"
                    + listed("4", "0", "甲"))
            .withWord(
                "styles.xml",
                "styles",
                "<w:style w:styleId='h'><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style>")
            .withWord(
                "numbering.xml",
                "numbering",
                "<w:abstractNum w:abstractNumId='7'>"
                    + level("0", "decimalEnclosedCircle", "%1")
                    + "</w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>"
                    + "<w:num w:numId='4'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'>"
                    + "<w:startOverride w:val='6'/></w:lvlOverride></w:num>");
    assertThat(read(file)).containsExactly("①总体情况", "⑥甲");
  }

  @Test
  void neverJoinsThePartsOfAFormula() throws Exception {
    String fraction =
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>";
    assertThat(read(table(row(cell(paragraph(fraction)))))).containsExactly("1\n2");
  }

  @Test
  void readsTheStrictFormOfTheStandard() throws Exception {
    WordFile file = WordFile.ofBody(table(row(cell("规章"), cell("0"))), WordFile.STRICT);
    assertThat(read(file)).containsExactly("规章|0");
  }

  @Test
  void findsTheTextWhereThePackageSaysItIs() throws Exception {
    WordFile file = WordFile.ofBody(paragraph(run("旧")));
    String part =
        "<w:document xmlns:w='"
            + WordFile.PLAIN
            + "'><w:body><w:p><w:r><w:t>新</w:t></w:r></w:p></w:body></w:document>";
    file.with("word/main.xml", part)
        .with(
            "_rels/.rels",
            "<Relationships><Relationship Type='http://x/officeDocument' Target='/word/main.xml'/></Relationships>");
    assertThat(read(file)).containsExactly("新");
  }

  @Test
  void keepsWhatTheFileSaysAboutItself() throws Exception {
    WordFile file =
        WordFile.ofBody(paragraph(run("甲")))
            .with(
                "docProps/core.xml",
                "<c xmlns:d='x'><d:title>甲县年报</d:title><d:creator>乙</d:creator>"
                    + "<d:created>2024-01-20T08:00:00Z</d:created></c>");
    assertThat(new DocxExtractor().extract(file.bytes(), Bounds.STANDARD).metadata())
        .containsOnlyKeys("title", "created")
        .containsEntry("title", "甲县年报")
        .containsEntry("created", "2024-01-20T08:00:00Z");
  }

  @Test
  void countsParagraphsAndRowsAsLines() throws Exception {
    Document document =
        extract(paragraph(run("题")), table(row(cell("一")), row(cell("二"), cell("3"))));
    TableGrid grid = (TableGrid) document.blocks().get(1);
    Cell last = grid.rows().get(1).get(1);
    assertThat(last.span().description()).isEqualTo("line 3, row 1, column 1");
  }

  private static String listed(String list, String level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='"
        + level
        + "'/><w:numId w:val='"
        + list
        + "'/></w:numPr></w:pPr>"
        + run(text)
        + "</w:p>";
  }

  private static String level(String level, String format, String pattern) {
    return "<w:lvl w:ilvl='"
        + level
        + "'><w:start w:val='1'/><w:numFmt w:val='"
        + format
        + "'/><w:lvlText w:val='"
        + pattern
        + "'/></w:lvl>";
  }

  private static String mark(String kind) {
    return "<w:r><w:fldChar w:fldCharType='" + kind + "'/></w:r>";
  }

  private static List<String> read(String... body) throws UnreadableDocument {
    return lines(extract(body).blocks());
  }

  private static List<String> read(WordFile file) throws UnreadableDocument {
    return lines(new DocxExtractor().extract(file.bytes(), Bounds.STANDARD).blocks());
  }

  private static Document extract(String... body) throws UnreadableDocument {
    return new DocxExtractor()
        .extract(WordFile.ofBody(String.join("", body)).bytes(), Bounds.STANDARD);
  }
}
