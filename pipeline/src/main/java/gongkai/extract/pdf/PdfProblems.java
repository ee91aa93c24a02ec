package gongkai.extract.pdf;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.document.SourceSpan;
import gongkai.extract.layout.LayoutPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why the text of a PDF may be incomplete or wrong. */
final class PdfProblems {
  private PdfProblems() {}

  /**
   * @param whole whether all pages and all compressed streams can be read
   */
  static List<Problem> of(List<LayoutPage> pages, boolean whole) {
    List<Problem> problems = new ArrayList<>();
    if (!whole) {
      problems.add(new Problem(ProblemCode.FILE_DAMAGED, List.of(), Map.of(), null));
    }
    for (LayoutPage page : pages) {
      SourceSpan span = new SourceSpan(page.number(), 0, -1, -1);
      if (page.scanned()) {
        problems.add(
            new Problem(ProblemCode.PAGE_SCANNED, List.of(), Map.of("page", page.number()), span));
      }
      if (page.unnamed() > 0) {
        problems.add(
            new Problem(
                ProblemCode.CHARACTERS_UNNAMED,
                List.of(),
                Map.of("page", page.number(), "characters", page.unnamed()),
                span));
      }
    }
    return problems;
  }
}
