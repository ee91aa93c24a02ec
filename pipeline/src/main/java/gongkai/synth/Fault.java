package gongkai.synth;

import gongkai.report.StatutoryTable;
import java.util.List;
import java.util.SplittableRandom;

/** The faults that real reports have, planted on purpose. Each report has one at most. */
public enum Fault {
  /** A line of table three whose total is one too high. */
  WRONG_TOTAL {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      List<String> lines = List.copyOf(printed.form().lines(StatutoryTable.APPLICATIONS).keySet());
      printed.add("applications." + lines.get(random.nextInt(lines.size())) + ".total", 1);
    }
  },
  /** More carried forward than received, carried in and processed leave. */
  BROKEN_BALANCE {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      printed.add("applications.carried_forward.natural_person", 2);
      printed.add("applications.carried_forward.total", 2);
    }
  },
  /** Cells with a mark instead of a number. */
  MARKED_CELLS {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      instead(printed, MARKS.get(random.nextInt(MARKS.size())), random);
    }
  },
  /** Cells with nothing in them, never the first or the last of a line. */
  BLANK_CELLS {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      instead(printed, "", random);
    }
  },
  /** Table three broken off before its end. */
  CUT_TABLE {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      int rowCount = printed.form().rows(StatutoryTable.APPLICATIONS).size();
      printed.cutAfter(StatutoryTable.APPLICATIONS, rowCount - 2 - random.nextInt(8));
    }
  },
  /** No section four at all. */
  MISSING_SECTION {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      printed.leaveOut(StatutoryTable.DISPUTES);
    }
  },
  /** 年 and 月 lost between the digits of the period: 从202211日起至20221231日止. */
  FUSED_DATES {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      // The tables stay as they are; the period's sentence is written otherwise.
    }
  },
  /** The period is of the year before the title's. */
  OTHER_YEAR {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      // The tables stay as they are; the period's sentence is written otherwise.
    }
  },
  /** Section one counts more applications than table three. */
  TEXT_AGAINST_TABLE {
    @Override
    void plant(PrintedForm printed, SplittableRandom random) {
      // The tables stay as they are; the text tells other numbers.
    }
  };

  private static final List<String> MARKS = List.of("/", "—", "-", "无", "不适用");

  abstract void plant(PrintedForm printed, SplittableRandom random);

  /** The name in the truth file. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void instead(PrintedForm printed, String text, SplittableRandom random) {
    List<String> inner =
        printed.names().stream()
            .filter(name -> name.startsWith("applications."))
            .filter(name -> !name.endsWith(".natural_person") && !name.endsWith(".total"))
            .toList();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      printed.printInstead(inner.get(random.nextInt(inner.size())), text);
    }
  }
}
