package gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.document.Problem;
import gongkai.document.ProblemCode;
import gongkai.text.CsvResource;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemRegistryTest {
  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void wordsEveryCodeWithAllItsArguments(ProblemCode code) {
    Map<String, Object> arguments = new HashMap<>();
    code.arguments().forEach(name -> arguments.put(name, "<" + name + ">"));

    Finding finding =
        new ProblemRegistry(Rules.standard())
            .finding(new Problem(code, List.of(), arguments, null));

    assertThat(finding.message()).isNotBlank().doesNotContain("{", "}", "[", "]");
    assertThat(Rules.standard().require(finding.rule()).message()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'page_scanned,R12,',       'page_scaned,R12,',       code page_scaned is unknown",
    "'page_scanned,R12,',       'page_scaned,R12,',       code page_scanned has no message",
    "'page_scanned,R12,',       'file_damaged,R12,',      code file_damaged is unknown or stands twice",
    "第 {page} 页是扫描件,       第 {sheet} 页是扫描件,     code page_scanned carries only [page]",
    "'page_scanned,R12,',       'page_scanned,R99,',      Missing rule R99",
    "'page_scanned,R12,',       'page_scanned,A1,',       Invalid rule A1",
    "'page_scanned,R12,',       'page_scanned,R1,',       Invalid rule R12",
  })
  void refusesARegistryThatDoesNotFitTheCodes(String from, String to, String says) {
    assertThatThrownBy(() -> registry(text -> text.replace(from, to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }

  @Test
  void refusesARegistryWithoutACode() {
    assertThatThrownBy(() -> registry(text -> text.replaceFirst("number_split,.*\n", "")))
        .hasMessageContaining("code number_split has no message");
  }

  private static ProblemRegistry registry(UnaryOperator<String> change) throws IOException {
    String text =
        CsvResource.rows("/checks/problems.csv").stream()
            .map(row -> String.join(",", row.toList()) + "\n")
            .collect(Collectors.joining("", "code,rule,message\n", ""));
    String changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(changed))
            .getRecords();
    return new ProblemRegistry(Rules.standard(), rows);
  }
}
