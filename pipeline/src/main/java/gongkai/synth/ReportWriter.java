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
record ReportWriter(SyntheticBody body, List<ReportFormat> formats, SplittableRandom random) {
  private static final List<List<String>> TITLES = SynthResources.table("titles.csv");
  private static final Distribution TITLE_DISTRIBUTION =
      Distribution.weighted(TITLES.stream().map(row -> Double.valueOf(row.get(0))).toList());

  private static final int EXCESS_IN_TEXT = 3;
  private static final int FIRST_YEAR_OF_FORM_2021 = 2021;

  /**
   * @param copied texts of another report to print instead, null for none
   */
  Written write(
      int ownYear, FaultContext context, @Nullable Fault fault, @Nullable SectionTexts copied) {
    YearFigures figures = context.figures();
    int year = fault == Fault.OTHER_FORM ? yearOfOtherForm(ownYear) : ownYear;
    PrintedForm printed = new PrintedForm(figures);
    if (fault != null) {
      fault.plant(printed, context);
    }
    String title = title(year);
    SectionTexts own = texts(year, figures, fault);
    SectionTexts texts = copied == null ? own : copied.in(year);
    PrintedReport report = report(title, year, texts, printed, fault);
    ReportFormat format =
        formats.size() == 1 ? formats.get(0) : formats.get(random.nextInt(formats.size()));
    WrittenFile file = format.write(report, random);
    Truth truth =
        new Truth(
            body.place().folder() + "/" + body.name() + year + "年政府信息公开工作年度报告." + format.code(),
            title,
            body.name(),
            year,
            figures.form().edition(),
            body.scope(),
            body.place().code(),
            file.layout(),
            printed.isWhole() ? "parsed" : "partial",
            fault,
            printed.numbers());
    return new Written(new SyntheticReport(truth, file.content()), texts);
  }

  private static int yearOfOtherForm(int year) {
    return year < FIRST_YEAR_OF_FORM_2021 ? FIRST_YEAR_OF_FORM_2021 : FIRST_YEAR_OF_FORM_2021 - 1;
  }

  /** A report and the text that it prints. */
  record Written(SyntheticReport report, SectionTexts texts) {}

  private SectionTexts texts(int year, YearFigures figures, @Nullable Fault fault) {
    int received = figures.count("applications.received.total");
    if (fault == Fault.TEXT_AGAINST_TABLE) {
      // A text may rightly add what was carried in, so the excess is over the sum of both.
      received += figures.count("applications.carried_in.total") + EXCESS_IN_TEXT;
    }
    Narrative narrative = new Narrative(body, year, received, random);
    SectionTexts texts =
        new SectionTexts(
            year,
            narrative.introduction(),
            narrative.overview(),
            narrative.problems(),
            narrative.otherMatters());
    return fault == null ? texts : FalseSentences.applied(texts, fault, figures);
  }

  private static PrintedReport report(
      String title, int year, SectionTexts texts, PrintedForm printed, @Nullable Fault fault) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Line(texts.introduction() + period(year, fault)));
    pieces.add(new Line("一、总体情况"));
    texts.overview().forEach(text -> pieces.add(new Line(text)));
    addTable(pieces, "二、", StatutoryTable.DISCLOSURES, printed);
    addTable(pieces, "三、", StatutoryTable.APPLICATIONS, printed);
    addTable(pieces, "四、", StatutoryTable.DISPUTES, printed);
    pieces.add(new Line("五、存在的主要问题及改进情况"));
    texts.problems().forEach(text -> pieces.add(new Line(text)));
    pieces.add(new Line("六、其他需要报告的事项"));
    texts.other().forEach(text -> pieces.add(new Line(text)));
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
        .get(TITLE_DISTRIBUTION.draw(random))
        .get(1)
        .replace("{agency}", body.name())
        .replace("{year}", String.valueOf(year));
  }
}
