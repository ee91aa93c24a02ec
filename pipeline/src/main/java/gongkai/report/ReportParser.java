package gongkai.report;

import gongkai.document.Document;
import gongkai.document.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a document as an annual report, whatever the layout of its source. */
public final class ReportParser {
  private ReportParser() {}

  /**
   * @throws NotAReport when the document is something else
   */
  public static AnnualReport parse(Document document) throws NotAReport {
    List<Token> tokens = Tokens.of(document);
    TableRanges ranges = TableRanges.of(tokens);
    List<Problem> problems = new ArrayList<>(document.problems());
    List<TableReading> tables = tables(ranges, problems);
    List<Section> sections = Sections.of(tokens, ranges);
    Title title = TitleFinder.find(tokens, document.metadata());
    ReportPeriod period = ReportPeriod.find(tokens);
    Integer year = ReportYear.decide(title, period, sections, problems);
    AnnualReport report =
        new AnnualReport(
            title == null ? null : title.text(),
            title == null || title.agency().isEmpty() ? Agency.find(tokens) : title.agency(),
            year,
            edition(tables, year),
            PublicationDate.find(tokens, document.metadata().get("published_on")),
            sections,
            tables,
            Figures.of(sections, year),
            problems);
    Optional<RejectionReason> rejection = Recognition.rejection(tokens, report);
    if (rejection.isPresent()) {
      throw new NotAReport(rejection.get());
    }
    return report;
  }

  private static List<TableReading> tables(TableRanges ranges, List<Problem> problems) {
    List<Token> two = ranges.tokens(StatutoryTable.DISCLOSURES);
    List<Token> three = ranges.tokens(StatutoryTable.APPLICATIONS);
    Edition editionTwo = Editions.of(StatutoryTable.DISCLOSURES, two);
    Edition editionThree = Editions.of(StatutoryTable.APPLICATIONS, three);
    Edition known = editionThree != null ? editionThree : editionTwo;
    Edition assumed = known == null ? Edition.FORM_2021 : known;
    boolean stripped = RepeatedLinesRemoved.in(ranges.tokens());
    if (stripped) {
      problems.add(new Problem("R3", List.of(), "表格中重复的行已丢失，各格无法辨认", null));
    }
    Template templateTwo =
        Template.of(Objects.requireNonNullElse(editionTwo, assumed), StatutoryTable.DISCLOSURES);
    Template templateThree =
        Template.of(Objects.requireNonNullElse(editionThree, assumed), StatutoryTable.APPLICATIONS);
    Template templateFour = Template.of(assumed, StatutoryTable.DISPUTES);
    return List.of(
        TableReader.read(templateTwo, two, stripped, problems),
        TableReader.read(templateThree, three, stripped, problems),
        DisputesReader.read(
            templateFour, ranges.tokens(StatutoryTable.DISPUTES), stripped, problems));
  }

  /** Table three tells, else table two; without tables an early year means the old outline. */
  private static @Nullable Edition edition(List<TableReading> tables, @Nullable Integer year) {
    for (StatutoryTable table : List.of(StatutoryTable.APPLICATIONS, StatutoryTable.DISCLOSURES)) {
      TableReading reading = tables.get(table.ordinal());
      if (reading.present()) {
        return reading.edition();
      }
    }
    boolean disputes = tables.get(StatutoryTable.DISPUTES.ordinal()).present();
    return !disputes && year != null && year < 2019 ? Edition.PRE_2019 : null;
  }
}
