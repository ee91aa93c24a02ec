package gongkai.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.document.Cell;
import gongkai.document.Document;
import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

class PdfExtractorTest {
  private static final double[] COLUMNS = {50, 200, 300, 400};
  private static final double[] ROWS = {100, 130, 160};

  @Test
  void readsTheCellsOfDrawnTablesWithTheirBlanks() throws Exception {
    byte[] file =
        table().text(60, 120, "规章").text(210, 120, "12").text(60, 150, "收费").nextPage().bytes();

    assertThat(grids(file))
        .containsExactly(List.of(List.of("规章", "12", ""), List.of("收费", "", "")));
  }

  @Test
  void readsACellThatCoversSeveralPlacesOnceWhereItBegins() throws Exception {
    PdfPages pages = new PdfPages();
    pages.line(50, 100, 400, 100).line(50, 130, 400, 130).line(200, 160, 400, 160);
    pages.line(50, 190, 400, 190).line(50, 100, 50, 190).line(400, 100, 400, 190);
    pages.line(200, 130, 200, 190).line(300, 130, 300, 190);
    pages.text(60, 120, "标题").text(60, 165, "跨行").text(210, 150, "1").text(310, 150, "2");
    byte[] file = pages.text(210, 180, "3").text(310, 180, "4").nextPage().bytes();

    assertThat(grids(file))
        .containsExactly(List.of(List.of("标题"), List.of("跨行", "1", "2"), List.of("3", "4")));
  }

  @Test
  void readsTextDrawnInAnyOrderFromTopToBottom() throws Exception {
    byte[] file =
        new PdfPages().text(60, 300, "后面").text(80, 200, "面").text(70, 200, "前").nextPage().bytes();

    assertThat(texts(file)).containsExactly("前面", "后面");
  }

  @Test
  void readsACharacterDrawnTwiceToLookBoldOnce() throws Exception {
    byte[] file =
        table()
            .text(210, 120, "110")
            .text(210.4, 120, "110")
            .text(60, 120, "许可")
            .nextPage()
            .bytes();

    assertThat(grids(file).get(0).get(0)).containsExactly("许可", "110", "");
  }

  @Test
  void readsNoNumberThatRunsOverALine() throws Exception {
    byte[] file = table().text(60, 120, "许可").text(285, 120, "1234567").nextPage().bytes();

    List<String> row = grids(file).get(0).get(0);
    assertThat(row.get(1)).startsWith("123").endsWith("\u2028");
    assertThat(row.get(2)).endsWith("\u2028");
  }

  @Test
  void joinsDigitsOfTwoLinesOnlyWhereTheFirstIsFull() throws Exception {
    byte[] wide = table().text(210, 112, "12").text(210, 126, "34").nextPage().bytes();
    PdfPages narrow = new PdfPages().grid(new double[] {50, 72, 94}, ROWS);
    byte[] full = narrow.text(52, 112, "123").text(52, 126, "4").nextPage().bytes();

    assertThat(grids(wide).get(0).get(0).get(1)).isEqualTo("12\u202834");
    assertThat(grids(full).get(0).get(0).get(0)).isEqualTo("1234");
  }

  @Test
  void joinsARowThatAPageBreakCutsAndLeavesPageNumbersOut() throws Exception {
    double[] bottom = {700, 730};
    double[] top = {50, 80, 110};
    PdfPages pages = new PdfPages().grid(COLUMNS, bottom).text(55, 720, "没有现成信息需要另行制作某");
    pages.text(210, 720, "5").text(310, 720, "6").text(290, 780, "- 1 -").nextPage();
    pages.grid(COLUMNS, top).text(55, 70, "些内容").text(55, 100, "其他").text(210, 100, "7");
    byte[] file = pages.text(310, 100, "8").text(290, 780, "- 2 -").nextPage().bytes();

    assertThat(texts(file)).isEmpty();
    assertThat(grids(file))
        .containsExactly(List.of(List.of("没有现成信息需要另行制作某些内容", "5", "6"), List.of("其他", "7", "8")));
  }

  @Test
  void readsPagesThatAreTurned() throws Exception {
    PdfPages pages = table();
    pages.page().setRotation(90);
    byte[] file =
        pages.text(60, 120, "规章").text(210, 120, "12").text(310, 120, "3").nextPage().bytes();

    assertThat(grids(file).get(0).get(0)).containsExactly("规章", "12", "3");
  }

  @Test
  void readsTablesWithoutLinesByTheirColumns() throws Exception {
    PdfPages pages = new PdfPages();
    for (int row = 0; row < 4; row++) {
      int y = 100 + 30 * row;
      pages.text(60, y, "项目" + "甲乙丙丁".charAt(row)).text(200, y, "1" + row).text(400, y, "3" + row);
      if (row != 2) {
        pages.text(300, y, "2" + row);
      }
    }
    byte[] file = pages.nextPage().bytes();

    assertThat(grids(file).get(0)).element(2).isEqualTo(List.of("项目丙", "12", "", "32"));
  }

  @Test
  void saysWhereTextIsLaidUnseen() throws Exception {
    byte[] file = new PdfPages().raw("3 Tr").text(60, 100, "识别文字").nextPage().bytes();

    Document document = extract(file);
    assertThat(texts(file)).containsExactly("识别文字");
    assertThat(document.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.PAGE_SCANNED);
  }

  @Test
  void opensFilesThatOnlyTheirOwnerLocked() throws Exception {
    assertThat(texts(locked(""))).containsExactly("内容");
    assertRejected(locked("secret"), Bounds.STANDARD, UnreadableReason.ENCRYPTED_FILE);
  }

  @Test
  void rejectsPagesWithoutTextAndFilesCutOff() throws Exception {
    byte[] whole = table().text(60, 120, "规章").nextPage().bytes();

    assertRejected(new PdfPages().nextPage().bytes(), Bounds.STANDARD, UnreadableReason.EMPTY_FILE);
    for (int cut = 1; cut < 10; cut++) {
      byte[] part = Arrays.copyOf(whole, whole.length * cut / 10);
      assertRejected(part, Bounds.STANDARD, UnreadableReason.DAMAGED_FILE);
    }
    byte[] garbage =
        "%PDF-1.7 and nothing else\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.UTF_8);
    assertRejected(garbage, Bounds.STANDARD, UnreadableReason.DAMAGED_FILE);
  }

  @Test
  void saysWhereAPartOfTheFileIsBroken() throws Exception {
    PdfPages pages = new PdfPages();
    for (int line = 0; line < 60; line++) {
      pages.text(60 + line % 7, 30 + 12 * line, "第" + line * 7919 + "行");
    }
    byte[] file = pages.nextPage().bytes();
    int stream = new String(file, StandardCharsets.ISO_8859_1).indexOf("stream");
    Arrays.fill(file, stream + 300, stream + 330, (byte) 0xFF);

    assertThat(extract(file).problems())
        .extracting(Problem::code)
        .contains(ProblemCode.FILE_DAMAGED);
  }

  @Test
  void keepsItsBounds() throws Exception {
    byte[] two = new PdfPages().text(60, 100, "一").nextPage().text(60, 100, "二").nextPage().bytes();
    byte[] large = new PdfPages().raw(" ".repeat(3_000_000)).text(60, 90, "三").nextPage().bytes();
    Bounds standard = Bounds.STANDARD;

    assertRejected(
        two,
        bounds(standard.expandedBytes(), 100, 1, standard.time()),
        UnreadableReason.TOO_COMPLEX);
    assertRejected(
        two,
        bounds(standard.expandedBytes(), 1, 10, standard.time()),
        UnreadableReason.TOO_COMPLEX);
    assertRejected(large, bounds(1 << 20, 100, 10, standard.time()), UnreadableReason.TOO_COMPLEX);
    byte[] busy = new PdfPages().raw("0 0 m 5 5 l S\n".repeat(9000)).nextPage().bytes();
    assertRejected(busy, bounds(1 << 24, 900_000, 10, Duration.ZERO), UnreadableReason.TOO_SLOW);
  }

  @Test
  void rejectsFormsThatHoldThemselves() throws Exception {
    PdfPages pages = new PdfPages();
    PDFormXObject form = new PDFormXObject(pages.file());
    try (var bytes = form.getStream().createOutputStream()) {
      bytes.write("/X Do /X Do".getBytes(StandardCharsets.US_ASCII));
    }
    form.setBBox(new PDRectangle(600, 800));
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("X"), form);
    form.setResources(resources);
    pages.page().setResources(resources);

    assertRejected(
        pages.raw("/X Do").nextPage().bytes(), Bounds.STANDARD, UnreadableReason.TOO_COMPLEX);
  }

  private static PdfPages table() {
    return new PdfPages().grid(COLUMNS, ROWS);
  }

  private static byte[] locked(String password) throws IOException {
    PdfPages pages = new PdfPages().text(60, 100, "内容").nextPage();
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    pages.file().protect(policy);
    return pages.bytes();
  }

  private static Bounds bounds(long bytes, int nodes, int pages, Duration time) {
    return new Bounds(bytes, nodes, Bounds.STANDARD.depth(), pages, time);
  }

  private static Document extract(byte[] file) throws UnreadableDocument {
    return new PdfExtractor().extract(file, Bounds.STANDARD);
  }

  private static List<List<List<String>>> grids(byte[] file) throws UnreadableDocument {
    return extract(file).blocks().stream()
        .filter(TableGrid.class::isInstance)
        .map(grid -> ((TableGrid) grid).rows().stream().map(PdfExtractorTest::texts).toList())
        .toList();
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::text).toList();
  }

  private static List<String> texts(byte[] file) throws UnreadableDocument {
    return extract(file).blocks().stream()
        .filter(TextBlock.class::isInstance)
        .map(block -> ((TextBlock) block).text())
        .toList();
  }

  private static void assertRejected(byte[] file, Bounds bounds, UnreadableReason reason) {
    assertThatThrownBy(() -> new PdfExtractor().extract(file, bounds))
        .isInstanceOfSatisfying(
            UnreadableDocument.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
  }
}
