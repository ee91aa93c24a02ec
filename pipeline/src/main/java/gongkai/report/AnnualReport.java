package gongkai.report;

import gongkai.document.Problem;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One report as printed: who reports which year, its sections, its three statutory tables.
 *
 * @param title the report's own title on one line, null where it prints none
 * @param agency the issuing body as printed in the title or the text, null where neither names it
 * @param reportYear the year reported on, null where the title and the period leave it open
 * @param edition the edition that table three's labels show, else those of table two, else {@link
 *     Edition#PRE_2019} for the old outline; null where nothing shows it
 * @param publishedOn the date shown as publication date, null where none is shown
 * @param tables one for each of {@link StatutoryTable}, in that order
 * @param figures numbers stated in the running text
 * @param indicators lines of the sheet of indicators that reports before 2019 carry, mostly none
 * @param problems what was odd in the document
 */
public record AnnualReport(
    @Nullable String title,
    @Nullable String agency,
    @Nullable Integer reportYear,
    @Nullable Edition edition,
    @Nullable LocalDate publishedOn,
    List<Section> sections,
    List<ParsedTable> tables,
    List<Figure> figures,
    List<Indicator> indicators,
    List<Problem> problems) {
  public AnnualReport {
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
    indicators = List.copyOf(indicators);
    problems = List.copyOf(problems);
  }

  /** What was parsed of one statutory table. */
  public ParsedTable table(StatutoryTable table) {
    return tables.get(table.ordinal());
  }

  /** The section with the form's number, if the report has it. */
  public Optional<Section> section(int number) {
    return sections.stream().filter(section -> section.number() == number).findFirst();
  }

  /** All printed cells by their keys' names. */
  public Map<String, Measure> measures() {
    return tables.stream()
        .flatMap(table -> table.measures().stream())
        .collect(Collectors.toMap(measure -> measure.key().name(), Function.identity()));
  }
}
