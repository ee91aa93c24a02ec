package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemCheckTest {
  @Test
  void weighsWhatTheParserRecordedByTheRuleOfItsCode() {
    List<String> cells = List.of("applications.granted.total");
    assertThat(
            findings(
                new Problem(ProblemCode.LABEL_MISSING, cells, Map.of("raw", "3 | 0"), null),
                new Problem(ProblemCode.LABEL_DAMAGED, List.of(), Map.of("label", "总计"), null)))
        .extracting(Finding::rule, Finding::severity, Finding::verdict, Finding::cells)
        .containsExactly(
            tuple("R1", Severity.HIGH, Verdict.FAIL, cells),
            tuple("R6", Severity.INFO, Verdict.SUSPECT, List.of()));
  }

  @Test
  void namesTablesAndEditionsAsEveryFindingDoes() {
    Map<String, Object> arguments =
        Map.of("table", StatutoryTable.DISCLOSURES, "edition", Edition.FORM_2019);
    assertThat(findings(new Problem(ProblemCode.EDITION_BY_VALUES, List.of(), arguments, null)))
        .extracting(Finding::message)
        .containsExactly("主动公开政府信息情况 (disclosures)：没有能说明版式的文字，按各行数值个数推定为 2019 版");
  }

  @Test
  void namesInferredCellsOnlyWhereThereAreSome() {
    assertThat(
            findings(
                ambiguous(List.of("applications.granted.total", "applications.other.total")),
                ambiguous(List.of())))
        .extracting(Finding::message)
        .containsExactly(
            "本行应有 7 格，原文为“1 | 2”；有 2 种读法，不一致的各格存疑"
                + "（推定：applications.granted.total, applications.other.total）",
            "本行应有 7 格，原文为“1 | 2”；有 2 种读法，不一致的各格存疑");
  }

  private static Problem ambiguous(List<String> inferred) {
    return new Problem(
        ProblemCode.ROW_WIDTH_AMBIGUOUS,
        List.of(),
        Map.of("cells", 7, "raw", "1 | 2", "assignments", 2, "inferred", inferred),
        null);
  }

  private static List<Finding> findings(Problem... problems) {
    SampleReport report = SampleReport.ordinary();
    for (Problem problem : problems) {
      report.problem(problem);
    }
    return report.findings();
  }
}
