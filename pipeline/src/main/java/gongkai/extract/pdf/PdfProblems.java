package gongkai.extract.pdf;

import gongkai.document.Problem;
import gongkai.document.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** What makes the characters of a PDF less than certain. */
final class PdfProblems {
  private PdfProblems() {}

  /**
   * @param whole whether all pages and all compressed parts are there
   */
  static List<Problem> of(List<PdfPage> pages, boolean whole) {
    List<Problem> problems = new ArrayList<>();
    if (!whole) {
      problems.add(new Problem("R14", List.of(), "文件有一部分已损坏，可能缺少内容", null));
    }
    for (PdfPage page : pages) {
      SourceSpan place = new SourceSpan(page.number(), 0, -1, -1);
      if (page.scanned()) {
        problems.add(
            new Problem("R12", List.of(), "第 %d 页是扫描件，文字由识别得来".formatted(page.number()), place));
      }
      if (page.unnamed() > 0) {
        problems.add(
            new Problem(
                "R13",
                List.of(),
                "第 %d 页有 %d 个字符的字体没有编码".formatted(page.number(), page.unnamed()),
                place));
      }
    }
    return problems;
  }
}
