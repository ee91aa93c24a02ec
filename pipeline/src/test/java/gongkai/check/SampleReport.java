package gongkai.check;

import gongkai.document.Problem;
import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.Label;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import gongkai.parse.FigureFinder;
import gongkai.report.AnnualReport;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report whose tables are consistent to begin with, to be changed cell by cell. */
final class SampleReport {
  static final List<String> APPLICANTS =
      List.of(
          "natural_person",
          "business",
          "research",
          "welfare",
          "legal_service",
          "other_organisation");
  static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");
  private static final Set<String> ONLY_2021 =
      Set.of("other_not_corrected", "other_fee_unpaid", "other_other");
  private static final SourceSpan SPAN = SourceSpan.ofLine(1);

  private final Edition edition;
  private final Map<String, Measure> cells = new LinkedHashMap<>();
  private final Map<Integer, String> sections = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<StatutoryTable, List<String>> missing = new EnumMap<>(StatutoryTable.class);
  private Integer year;
  private Edition editionOfTableTwo;

  private SampleReport(Edition edition) {
    this.edition = edition;
    editionOfTableTwo = edition;
    year = edition == Edition.FORM_2021 ? 2023 : 2020;
    for (int number = 1; number <= 6; number++) {
      sections.put(number, "本年度各项工作按要求开展，没有其他说明。");
    }
  }

  /** All cells of the edition are there and zero. */
  static SampleReport zero(Edition edition) {
    SampleReport report = new SampleReport(edition);
    if (edition == Edition.FORM_2021) {
      for (String item : List.of("regulation", "normative_document")) {
        for (String measure : List.of("issued", "repealed", "in_force")) {
          report.with("disclosures." + item + "." + measure, "0");
        }
      }
      for (String item : List.of("license", "penalty", "coercive_measure")) {
        report.with("disclosures." + item + ".decisions", "0");
      }
      report.with("disclosures.fee.amount_cny_10k", "0");
    } else {
      for (String item : List.of("license", "other_service", "penalty", "coercive_measure")) {
        for (String measure : List.of("items_last_year", "items_change", "decisions")) {
          report.with("disclosures." + item + "." + measure, "0");
        }
      }
    }
    for (String line : lines(edition)) {
      for (Label applicant : Labels.standard().columns(StatutoryTable.APPLICATIONS)) {
        report.with("applications." + line + "." + applicant.code(), "0");
      }
    }
    for (Label procedure : Labels.standard().lines(StatutoryTable.DISPUTES)) {
      for (Label result : Labels.standard().columns(StatutoryTable.DISPUTES)) {
        report.with("disputes." + procedure.code() + "." + result.code(), "0");
      }
    }
    return report;
  }

  /** 33 + 5 applications received, 3 carried in; 26 granted, 11 refused; 4 carried forward. */
  static SampleReport ordinary() {
    return zero(Edition.FORM_2021)
        .line("received", 33, 5)
        .line("carried_in", 3, 0)
        .line("granted", 23, 3)
        .line("refused_third_party", 9, 2)
        .line("processed_total", 32, 5)
        .line("carried_forward", 4, 0)
        .with("disputes.reconsideration.upheld", "1")
        .with("disputes.reconsideration.corrected", "1")
        .with("disputes.reconsideration.total", "2")
        .with("disputes.litigation_direct.pending", "1")
        .with("disputes.litigation_direct.total", "1")
        .with("disclosures.penalty.decisions", "1130")
        .with("disclosures.fee.amount_cny_10k", "12.34");
  }

  static List<String> lines(Edition edition) {
    return Labels.standard().lines(StatutoryTable.APPLICATIONS).stream()
        .map(Label::code)
        .filter(
            line ->
                edition == Edition.FORM_2021 ? !line.equals("other") : !ONLY_2021.contains(line))
        .toList();
  }

  private SampleReport line(String line, long naturalPersons, long businesses) {
    String prefix = "applications." + line + ".";
    return with(prefix + "natural_person", Long.toString(naturalPersons))
        .with(prefix + "business", Long.toString(businesses))
        .with(prefix + "total", Long.toString(naturalPersons + businesses));
  }

  /** Prints a number in a cell. */
  SampleReport with(String name, String number) {
    return put(name, new BigDecimal(number), MeasureStatus.REPORTED, number);
  }

  /** Prints something else in a cell. */
  SampleReport with(String name, MeasureStatus status, String raw) {
    return put(name, null, status, raw);
  }

  private SampleReport put(String name, BigDecimal value, MeasureStatus status, String raw) {
    CellKey key = key(name);
    cells.put(name, new Measure(key, value, status, raw, SPAN));
    return this;
  }

  SampleReport inferred(String name, String number) {
    return put(name, new BigDecimal(number), MeasureStatus.INFERRED, number);
  }

  /** Prints a number together with other characters. */
  SampleReport printed(String name, String number, String raw) {
    return put(name, new BigDecimal(number), MeasureStatus.REPORTED, raw);
  }

  SampleReport blank(String name) {
    return with(name, MeasureStatus.BLANK, "");
  }

  /** Takes a whole line out of its table. */
  SampleReport withoutLine(String prefix) {
    cells.keySet().removeIf(name -> name.startsWith(prefix + "."));
    return this;
  }

  SampleReport withoutTable(StatutoryTable table) {
    return withoutLine(table.code());
  }

  /** Has the reader say that lines of a table are missing. */
  SampleReport missing(StatutoryTable table, List<String> lines) {
    missing.put(table, lines);
    return this;
  }

  SampleReport section(int number, String text) {
    sections.put(number, text);
    return this;
  }

  SampleReport withoutSection(int number) {
    sections.remove(number);
    return this;
  }

  SampleReport year(int reportYear) {
    year = reportYear;
    return this;
  }

  SampleReport editionOfTableTwo(Edition other) {
    editionOfTableTwo = other;
    return this;
  }

  SampleReport problem(Problem problem) {
    problems.add(problem);
    return this;
  }

  BigDecimal value(String name) {
    return cells.get(name).value();
  }

  Set<String> cells() {
    return cells.keySet();
  }

  List<Finding> findings() {
    return Checks.standard().findings(report());
  }

  AnnualReport report() {
    List<ParsedTable> tables = new ArrayList<>();
    for (StatutoryTable table : StatutoryTable.values()) {
      List<Measure> measures =
          cells.values().stream().filter(cell -> cell.key().table() == table).toList();
      Edition labels = table == StatutoryTable.DISCLOSURES ? editionOfTableTwo : edition;
      tables.add(
          new ParsedTable(
              table, measures.isEmpty() ? null : labels, missingLines(table, measures), measures));
    }
    List<Section> parts =
        sections.entrySet().stream()
            .map(
                part ->
                    new Section(part.getKey(), "第" + part.getKey() + "部分", part.getValue(), SPAN))
            .toList();
    return new AnnualReport(
        "甲县乙镇政府信息公开工作年度报告",
        "甲县乙镇人民政府",
        year,
        edition,
        null,
        parts,
        tables,
        FigureFinder.of(parts, year),
        List.of(),
        problems);
  }

  private List<String> missingLines(StatutoryTable table, List<Measure> measures) {
    if (table != StatutoryTable.APPLICATIONS) {
      return missing.getOrDefault(table, List.of());
    }
    Set<String> printed =
        measures.stream().map(measure -> measure.key().line()).collect(Collectors.toSet());
    return lines(edition).stream().filter(line -> !printed.contains(line)).toList();
  }

  private static CellKey key(String name) {
    String[] parts = name.split("\\.", 3);
    for (StatutoryTable table : StatutoryTable.values()) {
      if (table.code().equals(parts[0])) {
        return CellKey.of(table, parts[1], parts[2]);
      }
    }
    throw new IllegalArgumentException("Invalid cell " + name);
  }
}
