package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.jobs.bench.Ratio;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  @Test
  @Tag("bench")
  void printsARatioForEachStep() throws IOException {
    Commands bench = Commands.run("bench", "--reports", "24,48", "--rounds", "1");

    assertThat(bench.code()).as(bench.errors()).isZero();
    List<String> lines = bench.output().lines().toList();
    assertThat(lines.get(0)).startsWith("24 and 48 reports, 1 round; ");
    List<String> ratios = lines.subList(4, lines.size());
    assertThat(ratios)
        .hasSize(10)
        .allMatch(line -> line.matches("\\|.+\\|.+\\| [0-9.]+ \\| once \\|"));
    assertThat(measured(ratios)).isEqualTo(measured(documented()));
  }

  @Test
  void takesTwoNumbersOfReportsTheSmallerOneFirst() {
    Commands bench = Commands.run("bench", "--reports", "100,100");

    assertThat(bench.code()).isEqualTo(2);
    assertThat(bench.errors())
        .contains("Invalid --reports: two numbers are needed, the smaller one first");
  }

  @Test
  void showsTheMedianAndTheSpread() {
    String table =
        Ratio.table(
            List.of(
                new Ratio("a", "b", List.of(3.0, 100.4, 0.05)),
                new Ratio("c", "d", List.of(0.5, 1.5))));

    assertThat(table)
        .isEqualTo(
            """
            | measured | against | ratio | lowest to highest |
            |---|---|--:|--:|
            | a | b | 3.00 | 0.050 to 100 |
            | c | d | 1.00 | 0.50 to 1.50 |
            """);
  }

  /** The rows of the page that shows what the command once printed. */
  private static List<String> documented() throws IOException {
    String page = Files.readString(Documents.PROJECT.resolve("docs/performance.md"));
    String table = page.substring(page.indexOf("| measured | against |"));
    return table.substring(0, table.indexOf("\n\n")).lines().skip(2).toList();
  }

  /** What the rows measure, without the numbers. */
  private static List<String> measured(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll("\\| [0-9.]+ \\|.*", "")).toList();
  }
}
