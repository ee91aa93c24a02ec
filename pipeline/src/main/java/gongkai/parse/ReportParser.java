package gongkai.parse;

import gongkai.document.Document;
import gongkai.document.Problem;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.parse.indicator.IndicatorSheets;
import gongkai.parse.table.StatutoryTables;
import gongkai.parse.table.TableRanges;
import gongkai.parse.title.AgencyFinder;
import gongkai.parse.title.PublicationDate;
import gongkai.parse.title.ReportPeriod;
import gongkai.parse.title.ReportYear;
import gongkai.parse.title.Title;
import gongkai.parse.title.TitleFinder;
import gongkai.parse.token.Token;
import gongkai.parse.token.Tokenizer;
import gongkai.report.AnnualReport;
import gongkai.report.ParsedTable;
import gongkai.report.RejectionReason;
import gongkai.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a document as an annual report, whatever the layout of its source. */
public final class ReportParser {
  private ReportParser() {}

  /**
   * @throws NotAReport when the document is something else
   */
  public static AnnualReport parse(Document document) throws NotAReport {
    List<Problem> problems = new ArrayList<>(document.problems());
    List<Problem> aboutSheets = new ArrayList<>();
    IndicatorSheets sheets = IndicatorSheets.of(Tokenizer.of(document), aboutSheets);
    List<Token> tokens = sheets.rest();
    TableRanges ranges = TableRanges.of(tokens);
    List<Section> sections = SectionCollector.of(tokens, ranges);
    Title title = TitleFinder.find(tokens, document.metadata());
    ReportPeriod period = ReportPeriod.find(tokens);
    List<Problem> aboutYear = new ArrayList<>();
    Integer year = ReportYear.decide(title, period, sections, aboutYear);
    List<ParsedTable> tables = StatutoryTables.read(ranges, year, problems);
    problems.addAll(aboutYear);
    AgencyFinder.compare(title == null ? "" : title.agency(), tokens, problems);
    problems.addAll(aboutSheets);
    AnnualReport report =
        new AnnualReport(
            title == null ? null : title.text(),
            title == null || title.agency().isEmpty() ? AgencyFinder.find(tokens) : title.agency(),
            year,
            edition(tables, year, !sheets.indicators().isEmpty()),
            PublicationDate.find(tokens, document.metadata().get("published_on")),
            sections,
            tables,
            FigureFinder.of(sections, year),
            sheets.indicators(),
            problems);
    Optional<RejectionReason> rejection = ReportRecognition.rejection(tokens, report);
    if (rejection.isPresent()) {
      throw new NotAReport(rejection.get());
    }
    return report;
  }

  /**
   * Table three's labels show it, else those of table two; without tables a sheet of indicators or
   * an early year means the old outline.
   */
  private static @Nullable Edition edition(
      List<ParsedTable> tables, @Nullable Integer year, boolean sheet) {
    boolean any = false;
    for (StatutoryTable table : List.of(StatutoryTable.APPLICATIONS, StatutoryTable.DISCLOSURES)) {
      ParsedTable parsed = tables.get(table.ordinal());
      any |= parsed.present();
      if (parsed.present() && parsed.edition() != null) {
        return parsed.edition();
      }
    }
    any |= tables.get(StatutoryTable.DISPUTES.ordinal()).present();
    boolean early = year == null ? sheet : year < 2019;
    return !any && early ? Edition.PRE_2019 : null;
  }
}
