package gongkai.synth;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Faults in the rows of the printed tables: cells split, glued or moved, labels cut. */
final class FaultyRows {
  private static final String HEADER = "信息内容";
  private static final String PERSONS_RECEIVED = "applications.received.natural_person";
  private static final int CUT_AWAY = 2;

  private FaultyRows() {}

  /** A number behind the last one of a line. */
  static void spareValue(PrintedForm printed, FaultContext context) {
    reprint(printed, anyLine(printed, context.random()), 1, row -> with(row, row.size(), "3"));
  }

  /** A line with one of its cells missing. */
  static void lostValue(PrintedForm printed, FaultContext context) {
    reprint(
        printed,
        anyLine(printed, context.random()),
        0,
        row -> {
          List<FormCell> fewer = new ArrayList<>(row);
          fewer.remove(label(row) + 2);
          return fewer;
        });
  }

  /** Whether there is a number to split. */
  static boolean hasLongNumber(FaultContext context) {
    return context.figures().count(PERSONS_RECEIVED) >= 10;
  }

  /** A number's first digit in one cell, the others in the next. */
  static void splitNumber(PrintedForm printed, FaultContext context) {
    String digits = context.figures().value(PERSONS_RECEIVED).toPlainString();
    reprint(
        printed,
        "received",
        1,
        row -> relabel(with(row, 1, digits.substring(0, 1)), 2, digits.substring(1)));
  }

  /** A label and the numbers of its line with nothing between them. */
  static void gluedLine(PrintedForm printed, FaultContext context) {
    reprint(
        printed,
        anyLine(printed, context.random()),
        0,
        row -> {
          int label = label(row);
          StringBuilder glued = new StringBuilder();
          row.subList(label, row.size()).forEach(cell -> glued.append(printed.text(cell)));
          return relabel(row.subList(0, label + 1), label, glued.toString());
        });
  }

  /** Two empty cells before a line in the midst of its group. */
  static void movedColumns(PrintedForm printed, FaultContext context) {
    reprint(printed, "refused_third_party", 2, row -> with(with(row, 0, ""), 0, ""));
  }

  /** A label without its last characters. */
  static void cutLabel(PrintedForm printed, FaultContext context) {
    reprint(
        printed,
        "refused_prohibited_by_law",
        0,
        row -> {
          String whole = row.get(label(row)).text();
          return relabel(row, label(row), whole.substring(0, whole.length() - CUT_AWAY));
        });
  }

  /** The last column of the regulations without the end of its name. */
  static void cutHeader(PrintedForm printed, FaultContext context) {
    List<List<FormCell>> rows = new ArrayList<>(printed.rows(StatutoryTable.DISCLOSURES));
    List<FormCell> header = rows.get(1);
    String name = header.get(header.size() - 1).text();
    rows.set(1, relabel(header, header.size() - 1, name.substring(0, CUT_AWAY)));
    printed.print(StatutoryTable.DISCLOSURES, rows, 0);
  }

  /** Table three without one of its lines. */
  static void missingLine(PrintedForm printed, FaultContext context) {
    List<List<FormCell>> rows = printed.rows(StatutoryTable.APPLICATIONS);
    int missing = indexOf(rows, "unprocessed_repeat");
    List<List<FormCell>> left = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      int below = missing - at;
      if (below != 0) {
        left.add(rows.get(at).stream().map(cell -> shortened(cell, below)).toList());
      }
    }
    printed.print(StatutoryTable.APPLICATIONS, left, 0);
    printed.leaveOut(StatutoryTable.APPLICATIONS, "unprocessed_repeat");
  }

  /** Table two with headers that do not say what the columns are. */
  static void plainHeaders(PrintedForm printed, FaultContext context) {
    List<List<FormCell>> rows = new ArrayList<>();
    for (List<FormCell> row : printed.rows(StatutoryTable.DISCLOSURES)) {
      List<FormCell> plain = row;
      for (int at = 1; row.get(0).text().equals(HEADER) && at < row.size(); at++) {
        plain = relabel(plain, at, "数量");
      }
      rows.add(plain);
    }
    printed.print(StatutoryTable.DISCLOSURES, rows, 0);
  }

  /** The same, with too few numbers to tell the edition. */
  static void plainHeadersAndFewNumbers(PrintedForm printed, FaultContext context) {
    plainHeaders(printed, context);
    printed.printInstead("disclosures.penalty.decisions", "");
    printed.printInstead("disclosures.coercive_measure.decisions", "");
  }

  /** Table two of the other edition, all its numbers 0. */
  static void otherTableTwo(PrintedForm printed, FaultContext context) {
    boolean newer = context.prints(Edition.FORM_2021);
    Form other = Form.of(newer ? Edition.FORM_2019 : Edition.FORM_2021);
    printed.replace(StatutoryTable.DISCLOSURES, other);
  }

  private static void reprint(
      PrintedForm printed, String line, int moreColumns, UnaryOperator<List<FormCell>> how) {
    List<List<FormCell>> rows = new ArrayList<>(printed.rows(StatutoryTable.APPLICATIONS));
    int at = indexOf(rows, line);
    rows.set(at, how.apply(rows.get(at)));
    printed.print(StatutoryTable.APPLICATIONS, rows, moreColumns);
  }

  private static int indexOf(List<List<FormCell>> rows, String line) {
    int at = 0;
    while (rows.get(at).stream()
        .map(FormCell::key)
        .noneMatch(key -> key != null && key.line().equals(line))) {
      at++;
    }
    return at;
  }

  private static String anyLine(PrintedForm printed, SplittableRandom random) {
    List<String> lines = List.copyOf(printed.form().lines(StatutoryTable.APPLICATIONS).keySet());
    return lines.get(random.nextInt(lines.size()));
  }

  /** The cell directly before the numbers. */
  private static int label(List<FormCell> row) {
    int at = 0;
    while (row.get(at + 1).key() == null) {
      at++;
    }
    return at;
  }

  private static List<FormCell> with(List<FormCell> row, int at, String text) {
    List<FormCell> more = new ArrayList<>(row);
    more.add(at, new FormCell(text, null, 1, 1));
    return more;
  }

  private static List<FormCell> relabel(List<FormCell> row, int at, String text) {
    List<FormCell> other = new ArrayList<>(row);
    other.set(at, new FormCell(text, null, row.get(at).columns(), row.get(at).rows()));
    return other;
  }

  /** A cell that spans rows, without the row at a distance below its first one. */
  private static FormCell shortened(FormCell cell, int below) {
    return below < 0 || below >= cell.rows()
        ? cell
        : new FormCell(cell.text(), cell.key(), cell.columns(), cell.rows() - 1);
  }
}
