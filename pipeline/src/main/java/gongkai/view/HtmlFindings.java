package gongkai.view;

import gongkai.check.Finding;
import java.util.List;

/** The findings of the page, each an anchor that its cells lead to. */
final class HtmlFindings {
  private HtmlFindings() {}

  static void append(HtmlWriter html, ReportView view) {
    html.element("h2", "问题 findings").newLine();
    if (view.findings().isEmpty()) {
      html.element("p", "没有问题 none").newLine();
    }
    String year = "";
    Operands operands = new Operands(view);
    for (NumberedFinding numbered : view.findings()) {
      if (view.comparing() && !numbered.year().equals(year)) {
        year = numbered.year();
        html.element("h3", year).newLine();
      }
      append(html, numbered, operands);
    }
  }

  private static void append(HtmlWriter html, NumberedFinding numbered, Operands operands) {
    Finding finding = numbered.finding();
    html.open(
            "section",
            "id",
            "finding-" + numbered.number(),
            "class",
            numbered.isAssessed() ? finding.severity().code() : "not_assessable")
        .newLine();
    html.element(
            "h4",
            "[%d] %s %s / %s"
                .formatted(
                    numbered.number(),
                    finding.rule(),
                    numbered.titleChinese(),
                    numbered.titleEnglish()))
        .newLine();
    html.element("p", numbered.severityAndVerdict(), "class", "weight").newLine();
    html.element("p", finding.message()).newLine();
    if (finding.expected() != null || finding.actual() != null) {
      html.element("p", Operands.comparison(finding)).newLine();
    }
    List<String> lines = operands.of(numbered);
    if (!lines.isEmpty()) {
      html.open("ul").newLine();
      lines.forEach(line -> html.element("li", line).newLine());
      html.close("ul").newLine();
    }
    html.close("section").newLine();
  }
}
