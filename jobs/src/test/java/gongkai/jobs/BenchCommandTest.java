package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  @Test
  @Tag("bench")
  void printsARatioForEachStep() {
    Commands bench = Commands.run("bench", "--reports", "24,48", "--rounds", "1");

    assertThat(bench.code()).as(bench.errors()).isZero();
    List<String> lines = bench.output().lines().toList();
    assertThat(lines.get(0)).startsWith("24 and 48 reports, 1 round; ");
    List<String> ratios = lines.subList(4, lines.size());
    assertThat(ratios)
        .hasSize(10)
        .allMatch(line -> line.matches("\\|.+\\|.+\\| [0-9.]+ \\| once \\|"));
    assertThat(ratios.get(0)).startsWith("| ingest | Spark's binaryFile reading the same files |");
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
}
