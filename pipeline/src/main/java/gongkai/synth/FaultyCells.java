package gongkai.synth;

import gongkai.form.StatutoryTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** Faults in the printed cells. Each breaks one sum or rule and keeps the others. */
final class FaultyCells {
  static final String RECEIVED = "applications.received.total";
  static final String LICENSES = "disclosures.license.decisions";
  static final String DISCLOSED = "disclosures.normative_document.total_disclosed";
  static final String FEE = "disclosures.fee.amount_cny_10k";

  private static final List<String> MARKS = List.of("/", "—", "-", "无", "不适用");
  private static final List<String> ENDS = List.of("natural_person", "total");
  private static final int FAR = 40;

  private FaultyCells() {}

  /** No change to the tables: the fault is in the text. */
  static void none(PrintedForm printed, FaultContext context) {}

  static void wrongTotal(PrintedForm printed, FaultContext context) {
    List<String> lines = List.copyOf(printed.form().lines(StatutoryTable.APPLICATIONS).keySet());
    printed.add("applications." + lines.get(context.random().nextInt(lines.size())) + ".total", 1);
  }

  static void brokenBalance(PrintedForm printed, FaultContext context) {
    addToBoth(printed, "carried_forward", 2);
  }

  static void wrongOutcome(PrintedForm printed, FaultContext context) {
    addToBoth(printed, "granted", 1);
  }

  static void exceededTotal(PrintedForm printed, FaultContext context) {
    int hidden = context.figures().count("applications.received.research");
    printed.printInstead("applications.received.research", "/");
    printed.add("applications.received.natural_person", hidden + 1);
  }

  static void emptyTotal(PrintedForm printed, FaultContext context) {
    addToBoth(printed, "granted", 1);
    for (String applicant : Form.APPLICANTS) {
      printed.print("applications.processed_total." + applicant, BigDecimal.ZERO);
    }
  }

  static void wrongDisputes(PrintedForm printed, FaultContext context) {
    printed.add("disputes.reconsideration.total", 1);
  }

  static void exceededDisputes(PrintedForm printed, FaultContext context) {
    int hidden = context.figures().count("disputes.reconsideration.pending");
    printed.printInstead("disputes.reconsideration.pending", "/");
    printed.add("disputes.reconsideration.upheld", hidden + 1);
  }

  static void oneReconsideration(PrintedForm printed, FaultContext context) {
    printed.add("disputes.reconsideration.upheld", 1);
    printed.add("disputes.reconsideration.total", 1);
  }

  static void words(PrintedForm printed, FaultContext context) {
    printed.printInstead(inner(printed, context.random()), "见附件");
  }

  static void negative(PrintedForm printed, FaultContext context) {
    printed.print(inner(printed, context.random()), BigDecimal.valueOf(-1));
  }

  static void fraction(PrintedForm printed, FaultContext context) {
    printed.print(inner(printed, context.random()), new BigDecimal("2.5"));
  }

  static void yuan(PrintedForm printed, FaultContext context) {
    printed.print(FEE, BigDecimal.valueOf(120_000), "元");
  }

  static void itemsBelowZero(PrintedForm printed, FaultContext context) {
    int items = context.figures().count("disclosures.license.items_last_year");
    printed.print("disclosures.license.items_change", BigDecimal.valueOf(-items - 1L));
  }

  static void blank(PrintedForm printed, FaultContext context) {
    instead(printed, "", context.random(), 6);
  }

  /** Prints one mark in some cells, at most {@code most}. */
  static void marked(PrintedForm printed, FaultContext context, int most) {
    String mark = MARKS.get(context.random().nextInt(MARKS.size()));
    instead(printed, mark, context.random(), most);
  }

  static void markedDisputes(PrintedForm printed, FaultContext context) {
    printed.names().stream()
        .filter(name -> name.startsWith("disputes."))
        .filter(name -> !name.endsWith(".total"))
        .toList()
        .forEach(name -> printed.printInstead(name, "/"));
  }

  static void cutTable(PrintedForm printed, FaultContext context) {
    int rowCount = printed.form().rows(StatutoryTable.APPLICATIONS).size();
    printed.cutAfter(StatutoryTable.APPLICATIONS, rowCount - 2 - context.random().nextInt(8));
  }

  /** All sums hold, but two more are carried in than the year before carried forward. */
  static void brokenCarry(PrintedForm printed, FaultContext context) {
    for (String line : List.of("carried_in", "granted", "processed_total")) {
      addToBoth(printed, line, 2);
    }
  }

  static void brokenStock(PrintedForm printed, FaultContext context) {
    printed.add("disclosures.normative_document.in_force", 5);
  }

  static void brokenRegulations(PrintedForm printed, FaultContext context) {
    printed.add("disclosures.regulation.in_force", 5);
  }

  static void brokenItems(PrintedForm printed, FaultContext context) {
    printed.add("disclosures.license.items_last_year", 4);
  }

  static void fewerDisclosed(PrintedForm printed, FaultContext context) {
    printed.print(DISCLOSED, context.before(DISCLOSED).subtract(BigDecimal.ONE));
  }

  /** Whether ten times the applications exceed five times those of a year with many. */
  static boolean canGrow(FaultContext context) {
    int before = context.countBefore(RECEIVED);
    return before >= 20 && 2 * context.figures().count(RECEIVED) > before;
  }

  /** All of table three, so that its sums hold. */
  static void tenfold(PrintedForm printed, FaultContext context) {
    context
        .figures()
        .values()
        .forEach(
            (name, value) -> {
              if (name.startsWith("applications.")) {
                printed.print(name, value.multiply(BigDecimal.TEN));
              }
            });
  }

  static void feeInYuan(PrintedForm printed, FaultContext context) {
    printed.print(FEE, context.before(FEE).multiply(BigDecimal.valueOf(10_000)));
  }

  static void copied(PrintedForm printed, YearFigures other) {
    other
        .values()
        .forEach(
            (name, value) -> {
              if (name.startsWith("applications.")) {
                printed.print(name, value);
              }
            });
  }

  static void aboveUnits(PrintedForm printed, FaultContext context) {
    printed.add(LICENSES, 1);
  }

  /** No application at all, and none open. */
  static void nothingReceived(PrintedForm printed, FaultContext context) {
    printed.names().stream()
        .filter(name -> name.startsWith("applications."))
        .toList()
        .forEach(name -> printed.print(name, BigDecimal.ZERO));
  }

  static void unknownReceived(PrintedForm printed, FaultContext context) {
    printed.printInstead(RECEIVED, "/");
  }

  /** The decisions of table two are part of no sum. */
  static void belowUnits(PrintedForm printed, FaultContext context) {
    printed.add(LICENSES, -1);
  }

  static void belowOneUnit(PrintedForm printed, FaultContext context) {
    printed.print(LICENSES, BigDecimal.ZERO);
  }

  /** All applications are left unprocessed as repeated ones. */
  static void unprocessed(PrintedForm printed, FaultContext context) {
    for (String applicant : Form.APPLICANTS) {
      for (String name : printed.names()) {
        boolean outcome =
            name.endsWith("." + applicant)
                && name.startsWith("applications.")
                && !name.startsWith("applications.received")
                && !name.startsWith("applications.carried_")
                && !name.startsWith("applications.processed_total");
        if (outcome) {
          printed.print(name, BigDecimal.ZERO);
        }
      }
      printed.print(
          "applications.unprocessed_repeat." + applicant,
          context.figures().value("applications.processed_total." + applicant));
    }
  }

  static void regulations(PrintedForm printed, FaultContext context) {
    printed.print("disclosures.regulation.in_force", BigDecimal.valueOf(3));
  }

  static void shareAboveOne(PrintedForm printed, FaultContext context) {
    int all = context.figures().count(RECEIVED);
    printed.print(RECEIVED, BigDecimal.valueOf(Math.max(1, all)));
    printed.print("applications.received.natural_person", BigDecimal.valueOf(all + FAR));
  }

  private static void addToBoth(PrintedForm printed, String line, int difference) {
    ENDS.forEach(column -> printed.add("applications." + line + "." + column, difference));
  }

  private static void instead(PrintedForm printed, String text, SplittableRandom random, int most) {
    List<String> inner = innerCells(printed);
    int count = most > 6 ? most : 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      printed.printInstead(inner.get(random.nextInt(inner.size())), text);
    }
  }

  private static String inner(PrintedForm printed, SplittableRandom random) {
    List<String> inner = innerCells(printed);
    return inner.get(random.nextInt(inner.size()));
  }

  private static List<String> innerCells(PrintedForm printed) {
    return printed.names().stream()
        .filter(name -> name.startsWith("applications."))
        .filter(name -> !name.endsWith(".natural_person") && !name.endsWith(".total"))
        .toList();
  }
}
