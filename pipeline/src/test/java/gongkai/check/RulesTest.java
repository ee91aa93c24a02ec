package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.CellKey;
import gongkai.form.Label;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import gongkai.text.CsvResource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void registersEachRuleOnceWithTitlesInBothLanguages() {
    assertThat(Rules.standard().all())
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .contains("A1", "A5", "B2", "C1", "C8", "D1", "D8", "E1", "E9", "R1", "R9", "R10");
    assertThat(Rules.standard().all())
        .allSatisfy(
            rule -> {
              assertThat(rule.titleChinese()).isNotBlank();
              assertThat(rule.titleEnglish()).isNotBlank();
              assertThat(rule.formula()).isNotBlank();
              assertThat(rule.version()).isPositive();
            });
  }

  @Test
  void weighsARuleByTheCellConcerned() {
    Rule rule = Rules.standard().require("A1");
    assertThat(Rules.standard().severity(rule, cell("received"))).contains(Severity.CRITICAL);
    assertThat(Rules.standard().severity(rule, cell("granted"))).contains(Severity.HIGH);
  }

  @Test
  void namesOnlyLinesAndColumnsOfTheFormInItsSeverities() {
    List<CSVRecord> rows = CsvResource.rows("/checks/severities.csv");
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(
            row -> {
              StatutoryTable table =
                  StatutoryTable.valueOf(row.get("table").toUpperCase(Locale.ROOT));
              assertThat(codes(Labels.standard().lines(table))).contains(row.get("line"));
              assertThat(codes(Labels.standard().columns(table))).contains(row.get("column"));
            });
  }

  private static List<String> codes(Collection<Label> labels) {
    return Stream.concat(labels.stream().map(Label::code), Stream.of("*")).toList();
  }

  private static CellKey cell(String line) {
    return CellKey.of(StatutoryTable.APPLICATIONS, line, "total");
  }
}
