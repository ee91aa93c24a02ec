package gongkai.view;

import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The findings below the tables, each with the cells that it rests on. */
final class TerminalFindings {
  private TerminalFindings() {}

  static String of(ReportView view) {
    if (view.findings().isEmpty()) {
      return "no findings\n";
    }
    StringBuilder text = new StringBuilder();
    Operands operands = new Operands(view);
    String year = "";
    for (NumberedFinding finding : view.findings()) {
      if (!finding.year().equals(year)) {
        year = finding.year();
        text.append(text.isEmpty() ? "" : "\n").append("findings of ").append(year).append('\n');
      }
      append(text, finding, operands);
    }
    return text.toString();
  }

  /** {@code 1 critical 严重, 2 high 高, 1 not_assessable 无法核对}; {@code none} without any. */
  static String counts(List<Finding> findings) {
    Map<Severity, Long> counts =
        findings.stream()
            .filter(NumberedFinding::isAssessed)
            .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
    List<String> words = new ArrayList<>();
    counts.forEach(
        (severity, count) -> words.add(count + " " + severity.code() + " " + severity.label()));
    long notAssessed = findings.stream().filter(each -> !NumberedFinding.isAssessed(each)).count();
    if (notAssessed > 0) {
      words.add(notAssessed + " not_assessable 无法核对");
    }
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static void append(StringBuilder text, NumberedFinding numbered, Operands operands) {
    Finding finding = numbered.finding();
    text.append(
        "[%d] %s %s / %s: %s\n"
            .formatted(
                numbered.number(),
                TerminalText.plain(finding.rule()),
                numbered.titleChinese(),
                numbered.titleEnglish(),
                numbered.severityAndVerdict()));
    line(text, finding.message());
    if (finding.expected() != null || finding.actual() != null) {
      line(text, Operands.comparison(finding));
    }
    operands.of(numbered).forEach(operand -> line(text, "  " + operand));
  }

  private static void line(StringBuilder text, String words) {
    text.append("    ").append(TerminalText.plain(words).stripTrailing()).append('\n');
  }
}
