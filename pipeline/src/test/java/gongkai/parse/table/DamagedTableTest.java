package gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.document.SourceSpan;
import gongkai.document.TextBlock;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.parse.NotAReport;
import gongkai.parse.ReportParser;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Table three printed one bare cell a line, then damaged. Whatever was lost, a number that comes
 * out is the number that went in; and what comes out by inference says so.
 */
class DamagedTableTest {
  private static final Template TEMPLATE =
      Template.of(Edition.FORM_2021, StatutoryTable.APPLICATIONS);
  private static final int LINES = 25;
  private static final int WIDTH = 7;

  @Property(tries = 400)
  void readsEveryCellOfAWholeTable(@ForAll long seed) {
    long[][] truth = consistentTable(new Random(seed));
    Map<String, Measure> cells = read(print(truth, new boolean[LINES][WIDTH]));
    forEachCell(
        (line, column, key) -> {
          assertThat(cells.get(key).status()).as(key).isEqualTo(MeasureStatus.REPORTED);
          assertThat(cells.get(key).value())
              .as(key)
              .isEqualByComparingTo(Long.toString(truth[line][column]));
        });
  }

  @Property(tries = 400)
  void neverGivesAWrongNumberWhereCellsVanished(@ForAll long seed) {
    Random random = new Random(seed);
    long[][] truth = consistentTable(random);
    boolean[][] vanished = new boolean[LINES][WIDTH];
    for (int loss = random.nextInt(4); loss >= 0; loss--) {
      vanished[random.nextInt(LINES)][random.nextInt(WIDTH)] = true;
    }
    Map<String, Measure> cells = read(print(truth, vanished));
    forEachCell(
        (line, column, key) -> {
          Measure cell = cells.get(key);
          if (cell.value() != null) {
            assertThat(vanished[line][column]).as(key).isFalse();
            assertThat(cell.value())
                .as(key)
                .isEqualByComparingTo(Long.toString(truth[line][column]));
          }
        });
  }

  @Property(tries = 200)
  void neverGivesAWrongNumberWhereDigitsWereGlued(@ForAll long seed) {
    Random random = new Random(seed);
    long[][] truth = consistentTable(random);
    int glued = random.nextInt(LINES);
    List<String> lines = print(truth, new boolean[LINES][WIDTH]);
    String label = TEMPLATE.lines().get(glued).label();
    int at = lines.indexOf(label);
    lines.set(at, label + String.join("", lines.subList(at + 1, at + 1 + WIDTH)));
    lines.subList(at + 1, at + 1 + WIDTH).clear();
    Map<String, Measure> cells = read(lines);
    for (int column = 0; column < WIDTH; column++) {
      Measure cell = cells.get(TEMPLATE.lines().get(glued).cells().get(column).name());
      if (cell.value() != null) {
        assertThat(cell.status()).isEqualTo(MeasureStatus.INFERRED);
        assertThat(cell.value()).isEqualByComparingTo(Long.toString(truth[glued][column]));
      }
    }
  }

  @Test
  void infersTheCellsOfAGluedLineThatOnlyOneCutSatisfies() {
    List<String> lines = print(new long[LINES][WIDTH], new boolean[LINES][WIDTH]);
    int received = lines.indexOf(TEMPLATE.lines().get(0).label());
    lines.set(received, lines.get(received) + "0000000");
    lines.subList(received + 1, received + 1 + WIDTH).clear();
    assertThat(read(lines).get("applications.received.total").status())
        .isEqualTo(MeasureStatus.INFERRED);
  }

  @Test
  void leavesZerosUnknownWhereOneOfThemVanished() {
    boolean[][] vanished = new boolean[LINES][WIDTH];
    vanished[3][2] = true;
    Map<String, Measure> cells = read(print(new long[LINES][WIDTH], vanished));
    assertThat(cells.get("applications.partly_granted.total").status())
        .isEqualTo(MeasureStatus.UNREADABLE);
    assertThat(cells.get("applications.granted.total").status()).isEqualTo(MeasureStatus.REPORTED);
  }

  private interface CellCheck {
    void check(int line, int column, String key);
  }

  private static void forEachCell(CellCheck check) {
    for (int line = 0; line < LINES; line++) {
      for (int column = 0; column < WIDTH; column++) {
        check.check(line, column, TEMPLATE.lines().get(line).cells().get(column).name());
      }
    }
  }

  /** Counts that satisfy every sum of the form, most of them small or zero as in real reports. */
  private static long[][] consistentTable(Random random) {
    long[][] table = new long[LINES][WIDTH];
    int processed = LINES - 2;
    for (int column = 0; column < WIDTH - 1; column++) {
      for (int line = 2; line < processed; line++) {
        table[line][column] =
            random.nextInt(4) == 0 ? random.nextInt(random.nextInt(3) == 0 ? 300 : 9) : 0;
        table[processed][column] += table[line][column];
      }
      table[LINES - 1][column] = random.nextInt(5);
      long accepted = table[processed][column] + table[LINES - 1][column];
      table[1][column] = accepted == 0 ? 0 : random.nextInt((int) Math.min(accepted, 20) + 1);
      table[0][column] = accepted - table[1][column];
    }
    for (long[] line : table) {
      for (int column = 0; column < WIDTH - 1; column++) {
        line[WIDTH - 1] += line[column];
      }
    }
    return table;
  }

  private static List<String> print(long[][] table, boolean[][] vanished) {
    List<String> lines = new ArrayList<>(List.of("申请人情况", "自然人", "总计", "其他"));
    for (int line = 0; line < LINES; line++) {
      lines.add(TEMPLATE.lines().get(line).label());
      for (int column = 0; column < WIDTH; column++) {
        if (!vanished[line][column]) {
          lines.add(Long.toString(table[line][column]));
        }
      }
    }
    return lines;
  }

  private static Map<String, Measure> read(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new TextBlock("甲镇2023年政府信息公开工作年度报告", SourceSpan.ofLine(1)));
    for (String line : lines) {
      blocks.add(new TextBlock(line, SourceSpan.ofLine(blocks.size() + 1)));
    }
    try {
      return ReportParser.parse(new Document(blocks, Map.of(), List.of())).measures();
    } catch (NotAReport rejected) {
      throw new AssertionError(rejected);
    }
  }
}
