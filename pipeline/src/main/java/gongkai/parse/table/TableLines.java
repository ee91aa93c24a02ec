package gongkai.parse.table;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.parse.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table two or three of one document, cut into lines by the template of its edition.
 *
 * @param template of the edition that the table follows or, where it shows none, is assumed to
 * @param edition the edition that the table itself shows, null where it shows none
 * @param lines as printed, from top to bottom
 */
record TableLines(Template template, @Nullable Edition edition, List<PrintedLine> lines) {
  TableLines {
    lines = List.copyOf(lines);
  }

  /** Cuts a table that shows its edition. */
  static TableLines shown(Edition edition, StatutoryTable table, List<Token> tokens) {
    Template template = Template.of(edition, table);
    return new TableLines(template, edition, LineCollector.collect(template, tokens));
  }

  /** Cuts a table whose edition is assumed. */
  static TableLines assumed(Edition edition, StatutoryTable table, List<Token> tokens) {
    Template template = Template.of(edition, table);
    return new TableLines(template, null, LineCollector.collect(template, tokens));
  }

  /** The same lines of a table that turned out to show the edition it was cut by. */
  TableLines asShown() {
    return new TableLines(template, template.edition(), lines);
  }

  /** Whether any line of the template is printed with a value. */
  boolean hasValues() {
    return lines.stream().anyMatch(line -> line.index() >= 0 && line.hasValues());
  }
}
