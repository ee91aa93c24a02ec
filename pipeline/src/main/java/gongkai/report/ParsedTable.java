package gongkai.report;

import static java.util.Objects.requireNonNull;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.form.TemplateLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was parsed of one statutory table.
 *
 * @param edition the edition that its labels follow, null where nothing of it was found or where no
 *     label shows it; then {@code R15} says by which edition its lines were named
 * @param missingLines the template's lines that the document does not print, in template order; all
 *     of them where the table is absent
 * @param measures the printed cells in template order
 */
public record ParsedTable(
    StatutoryTable table,
    @Nullable Edition edition,
    List<String> missingLines,
    List<Measure> measures) {
  public ParsedTable {
    requireNonNull(table, "table is null");
    missingLines = List.copyOf(missingLines);
    measures = List.copyOf(measures);
  }

  /** Whether each line that the edition asks for was found and each of its cells could be read. */
  public boolean whole() {
    if (edition == null) {
      return false;
    }
    if (!missingLines.isEmpty()) {
      for (TemplateLine line : Template.of(edition, table).lines()) {
        if (!line.optional() && missingLines.contains(line.name())) {
          return false;
        }
      }
    }
    for (Measure measure : measures) {
      if (measure.status() == MeasureStatus.UNREADABLE) {
        return false;
      }
    }
    return true;
  }

  /** Whether any line of the table was found. */
  public boolean present() {
    return !measures.isEmpty();
  }
}
