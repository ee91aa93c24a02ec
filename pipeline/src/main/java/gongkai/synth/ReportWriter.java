package gongkai.synth;

import gongkai.form.StatutoryTable;
import gongkai.synth.PrintedReport.Line;
import gongkai.synth.PrintedReport.Piece;
import gongkai.synth.PrintedReport.Table;
import gongkai.synth.ReportFormat.WrittenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes a body's figures of one year as a report: title, six sections, three tables. */
record ReportWriter(SyntheticBody reporter, List<ReportFormat> formats, SplittableRandom random) {
  private static final List<List<String>> TITLES = SynthResources.table("titles.csv");
  private static final Distribution TITLE_SHARES =
      Distribution.weighted(TITLES.stream().map(row -> Double.valueOf(row.get(0))).toList());

  private static final int TOLD_TOO_MANY = 3;
  private static final int FIRST_OF_NEWER_FORM = 2021;

  /**
   * @param copied a text to be printed instead of an own one, null for none
   */
  Written write(
      int ownYear, FaultContext setting, @Nullable Fault fault, @Nullable SectionTexts copied) {
    YearFigures figures = setting.figures();
    int year = fault == Fault.OTHER_FORM ? yearOfOtherForm(ownYear) : ownYear;
    PrintedForm printed = new PrintedForm(figures);
    if (fault != null) {
      fault.plant(printed, setting);
    }
    String title = title(year);
    SectionTexts own = story(year, figures, fault);
    SectionTexts story = copied == null ? own : copied.in(year);
    PrintedReport report = report(title, year, story, printed, fault);
    ReportFormat format =
        formats.size() == 1 ? formats.get(0) : formats.get(random.nextInt(formats.size()));
    WrittenFile file = format.write(report, random);
    Truth truth =
        new Truth(
            reporter.place().folder()
                + "/"
                + reporter.name()
                + year
                + "年政府信息公开工作年度报告."
                + format.code(),
            title,
            reporter.name(),
            year,
            figures.form().edition(),
            reporter.scope(),
            reporter.place().code(),
            file.layout(),
            printed.isWhole() ? "parsed" : "partial",
            fault,
            printed.numbers());
    return new Written(new SyntheticReport(truth, file.content()), story);
  }

  private static int yearOfOtherForm(int year) {
    return year < FIRST_OF_NEWER_FORM ? FIRST_OF_NEWER_FORM : FIRST_OF_NEWER_FORM - 1;
  }

  /** A report and the text that it prints. */
  record Written(SyntheticReport report, SectionTexts story) {}

  private SectionTexts story(int year, YearFigures figures, @Nullable Fault fault) {
    int received = figures.count("applications.received.total");
    if (fault == Fault.TEXT_AGAINST_TABLE) {
      // Texts that count in what was carried in are right: this one counts more than both.
      received += figures.count("applications.carried_in.total") + TOLD_TOO_MANY;
    }
    Narrative narrative = new Narrative(reporter, year, received, random);
    SectionTexts story =
        new SectionTexts(
            year,
            narrative.introduction(),
            narrative.overview(),
            narrative.problems(),
            narrative.otherMatters());
    return fault == null ? story : FalseSentences.told(story, fault, figures);
  }

  private static PrintedReport report(
      String title, int year, SectionTexts story, PrintedForm printed, @Nullable Fault fault) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Line(story.introduction() + period(year, fault)));
    pieces.add(new Line("一、总体情况"));
    story.overview().forEach(text -> pieces.add(new Line(text)));
    addTable(pieces, "二、", StatutoryTable.DISCLOSURES, printed);
    addTable(pieces, "三、", StatutoryTable.APPLICATIONS, printed);
    addTable(pieces, "四、", StatutoryTable.DISPUTES, printed);
    pieces.add(new Line("五、存在的主要问题及改进情况"));
    story.problems().forEach(text -> pieces.add(new Line(text)));
    pieces.add(new Line("六、其他需要报告的事项"));
    story.other().forEach(text -> pieces.add(new Line(text)));
    return new PrintedReport(
        title, pieces, printed::text, fault == Fault.BLANK_CELLS, fault == Fault.WORDS_IN_CELL);
  }

  private static void addTable(
      List<Piece> pieces, String number, StatutoryTable table, PrintedForm printed) {
    if (printed.prints(table)) {
      pieces.add(new Line(number + table.label()));
      if (!printed.rows(table).isEmpty()) {
        pieces.add(new Table(table, printed.rows(table), printed.width(table)));
      }
    }
  }

  private static String period(int year, @Nullable Fault fault) {
    int begun = fault == Fault.OTHER_YEAR ? year - 1 : year;
    if (fault == Fault.FUSED_DATES) {
      return "所列数据的统计期限从" + begun + "11日起至" + begun + "1231日止。";
    }
    String end = fault == Fault.PART_OF_PERIOD ? "年11月30日。" : "年12月31日。";
    return "所列数据的统计期限为" + begun + "年1月1日至" + begun + end;
  }

  private String title(int year) {
    return TITLES
        .get(TITLE_SHARES.pick(random))
        .get(1)
        .replace("{agency}", reporter.name())
        .replace("{year}", String.valueOf(year));
  }
}
