package gongkai.view;

import gongkai.report.CellKey;
import gongkai.report.Edition;
import gongkai.report.StatutoryTable;
import gongkai.report.TableReading;
import gongkai.report.Template;
import gongkai.report.TemplateLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one statutory table from top to bottom, as the editions of both reports have them.
 */
record FormLayout(List<FormLine> lines) {
  /**
   * One line of the form.
   *
   * @param band the heading that the form prints over the line, empty for none
   */
  record FormLine(String name, String band, String label, List<CellKey> cells) {
    private FormLine with(List<CellKey> more) {
      Set<CellKey> all = new LinkedHashSet<>(cells);
      all.addAll(more);
      return new FormLine(name, band, label, List.copyOf(all));
    }
  }

  FormLayout {
    lines = List.copyOf(lines);
  }

  /** The cells that the edition of a report has in the table; none where the table is not there. */
  static Set<CellKey> cells(TableReading reading) {
    Edition edition = reading.edition();
    return edition == null
        ? Set.of()
        : Template.of(edition, reading.table()).lines().stream()
            .flatMap(line -> line.cells().stream())
            .collect(Collectors.toSet());
  }

  /**
   * @param earlier a second report whose lines and cells are taken in, null for none
   */
  static FormLayout of(TableReading reading, @Nullable TableReading earlier) {
    List<FormLine> lines = new ArrayList<>(lines(reading));
    if (earlier != null) {
      int after = -1;
      for (FormLine line : lines(earlier)) {
        Optional<FormLine> known =
            lines.stream().filter(each -> each.name().equals(line.name())).findFirst();
        if (known.isPresent()) {
          after = lines.indexOf(known.get());
          lines.set(after, known.get().with(line.cells()));
        } else {
          after++;
          lines.add(after, line);
        }
      }
    }
    return new FormLayout(lines);
  }

  private static List<FormLine> lines(TableReading reading) {
    Edition edition = reading.edition();
    if (edition == null) {
      return List.of();
    }
    StatutoryTable table = reading.table();
    return Template.of(edition, table).lines().stream().map(FormLayout::line).toList();
  }

  private static FormLine line(TemplateLine line) {
    String band = line.band().equals(line.label()) ? "" : line.band();
    return new FormLine(line.name(), band, line.label(), line.cells());
  }
}
