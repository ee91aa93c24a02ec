package gongkai.synth;

import gongkai.report.StatutoryTable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes a body's figures of one year as a report: title, six sections, three tables. */
record ReportWriter(Reporter reporter, SplittableRandom random) {
  private static final List<List<String>> TITLES = Resources.table("titles.csv");
  private static final Shares TITLE_SHARES =
      Shares.weighted(TITLES.stream().map(row -> Double.valueOf(row.get(0))).toList());

  /** How often the layouts are met, in the order of {@link Layout}. */
  private static final Shares LAYOUT_SHARES =
      Shares.weighted(List.of(24.0, 9.0, 15.0, 34.0, 10.0, 5.0, 3.0));

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  SyntheticReport write(int year, Figures figures, @Nullable Fault fault) {
    PrintedForm printed = new PrintedForm(figures);
    if (fault != null) {
      fault.plant(printed, random);
    }
    Layout layout = layout(fault);
    String title = title(year);
    String text = text(title, year, figures, printed, layout, fault == Fault.FUSED_DATES);
    Truth truth =
        new Truth(
            reporter.place().folder() + "/" + reporter.name() + year + "年政府信息公开工作年度报告.txt",
            title,
            reporter.name(),
            year,
            figures.form().edition(),
            reporter.scope(),
            reporter.place().code(),
            layout,
            printed.names().size() == figures.form().keys().size() ? "parsed" : "partial",
            fault,
            printed.numbers());
    return new SyntheticReport(truth, encoded(text));
  }

  private String text(
      String title,
      int year,
      Figures figures,
      PrintedForm printed,
      Layout layout,
      boolean fusedDates) {
    int received = figures.count("applications.received.total");
    Narrative narrative = new Narrative(reporter, year, received, random);
    List<String> parts = new ArrayList<>();
    parts.add(title);
    parts.add(narrative.introduction() + period(year, fusedDates));
    parts.add("一、总体情况");
    parts.addAll(narrative.overview());
    addTable(parts, "二、", StatutoryTable.DISCLOSURES, printed, layout);
    addTable(parts, "三、", StatutoryTable.APPLICATIONS, printed, layout);
    addTable(parts, "四、", StatutoryTable.DISPUTES, printed, layout);
    parts.add("五、存在的主要问题及改进情况");
    parts.addAll(narrative.problems());
    parts.add("六、其他需要报告的事项");
    parts.addAll(narrative.otherMatters());
    return layout.arrange(parts);
  }

  private static void addTable(
      List<String> parts, String number, StatutoryTable table, PrintedForm printed, Layout layout) {
    if (!printed.prints(table)) {
      return;
    }
    parts.add(number + table.label());
    int width = printed.form().width(table);
    // One column more keeps the row ends of table three apart from a blank cell.
    int padded = layout == Layout.PIPE_CELLS && table == StatutoryTable.APPLICATIONS ? 1 : 0;
    parts.add(layout.table(printed.rows(table), width + padded, printed::text).stripTrailing());
  }

  private static String period(int year, boolean fused) {
    return fused
        ? "所列数据的统计期限从" + year + "11日起至" + year + "1231日止。"
        : "所列数据的统计期限为" + year + "年1月1日至" + year + "年12月31日。";
  }

  private String title(int year) {
    return TITLES
        .get(TITLE_SHARES.pick(random))
        .get(1)
        .replace("{agency}", reporter.name())
        .replace("{year}", String.valueOf(year));
  }

  private Layout layout(@Nullable Fault fault) {
    Layout layout = Layout.values()[LAYOUT_SHARES.pick(random)];
    // A blank that leaves no trace would make the row's truth undecidable.
    return fault == Fault.BLANK_CELLS && layout.losesBlanks() ? Layout.TAB_ROWS : layout;
  }

  private byte[] encoded(String text) {
    String widths = random.nextInt(3) == 0 ? text.replace('（', '(').replace('）', ')') : text;
    int chance = random.nextInt(20);
    if (chance < 5) {
      return widths.getBytes(GB18030);
    }
    return (chance == 5 ? BYTE_ORDER_MARK + widths : widths).getBytes(StandardCharsets.UTF_8);
  }
}
