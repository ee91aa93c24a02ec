package gongkai.check;

import gongkai.prose.Statement;
import gongkai.prose.StatementFinder;
import gongkai.report.AnnualReport;
import gongkai.report.Section;
import gongkai.text.CsvResource;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Compares numbers in the running text with the tables (D). Heuristic, so never a failure. */
final class ProseCheck implements Check {
  private static final String PATTERNS = "/checks/statements.csv";
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern PLUS = Pattern.compile("\\+");

  private final StatementFinder statements = StatementFinder.of(PATTERNS);
  private final Map<String, Comparison> comparisons = new HashMap<>();

  /** The rule that a statement is tested by and the sums of cells that it may equal. */
  private record Comparison(Rule rule, List<int[]> sums) {
    List<String> cells() {
      return sums.stream()
          .flatMapToInt(Arrays::stream)
          .distinct()
          .mapToObj(cell -> CellIndex.STANDARD.key(cell).name())
          .toList();
    }
  }

  ProseCheck(Rules rules) {
    for (CSVRecord row : CsvResource.rows(PATTERNS)) {
      List<int[]> sums = BAR.splitAsStream(row.get("cells")).map(ProseCheck::positions).toList();
      comparisons.put(row.get("name"), new Comparison(rules.require(row.get("rule")), sums));
    }
  }

  private static int[] positions(String sum) {
    return PLUS.splitAsStream(sum).mapToInt(CellIndex.STANDARD::position).toArray();
  }

  /** Only the first statement of each kind counts; later ones are often about a part. */
  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    if (!StructureCheck.followsForm(report)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Section section : report.sections()) {
      for (Statement statement : statements.in(section.text())) {
        if (statement.mayConcern(report.reportYear())
            && seen.add(statement.name())
            && !statement.approximate()) {
          compare(statement, comparisons.get(statement.name()), values, findings);
        }
      }
    }
  }

  private static void compare(
      Statement statement, Comparison comparison, CellValues values, FindingCollector findings) {
    boolean known = true;
    for (int[] cells : comparison.sums()) {
      boolean assessable = Arrays.stream(cells).mapToObj(values::value).allMatch(Objects::nonNull);
      known &= assessable;
      if (assessable && values.sum(cells).compareTo(statement.value()) == 0) {
        return;
      }
    }
    if (known) {
      suspect(statement, comparison, values, findings);
    } else {
      findings.notAssessable(
          comparison.rule(),
          1,
          comparison.cells(),
          NotAssessable.ONLY_IN_TEXT,
          Map.of("words", Wording.shortened(statement.words())));
    }
  }

  private static void suspect(
      Statement statement, Comparison comparison, CellValues values, FindingCollector findings) {
    String expected =
        comparison.sums().stream()
            .map(cells -> values.sum(cells))
            .map(BigDecimal::toPlainString)
            .distinct()
            .collect(Collectors.joining(" 或 "));
    findings.atCell(
        comparison.rule(),
        comparison.rule().verdict(),
        CellIndex.STANDARD.key(comparison.sums().get(0)[0]),
        comparison.cells(),
        expected,
        statement.value().toPlainString(),
        Map.of("words", Wording.shortened(statement.words())));
  }
}
