package gongkai.view;

import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.form.TemplateLine;
import gongkai.report.ParsedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The cells that a report's form has in the table; none where the table is not there. */
  static Set<CellKey> cells(ParsedTable parsed) {
    return lines(parsed).stream()
        .flatMap(line -> line.cells().stream())
        .collect(Collectors.toSet());
  }

  /**
   * @param earlier a second report whose lines and cells are added, null for none
   */
  static FormLayout of(ParsedTable parsed, @Nullable ParsedTable earlier) {
    List<FormLine> lines = new ArrayList<>(lines(parsed));
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

  private static List<FormLine> lines(ParsedTable parsed) {
    return template(parsed)
        .map(template -> template.lines().stream().map(FormLayout::line).toList())
        .orElse(List.of());
  }

  /** Where no label tells the edition it is the one whose lines were read and missed. */
  private static Optional<Template> template(ParsedTable parsed) {
    StatutoryTable table = parsed.table();
    Edition edition = parsed.edition();
    if (edition != null) {
      return Optional.of(Template.of(edition, table));
    }
    if (!parsed.present()) {
      return Optional.empty();
    }
    Set<String> named = new HashSet<>(parsed.missingLines());
    parsed.measures().forEach(measure -> named.add(measure.key().line()));
    return Stream.of(Edition.FORM_2021, Edition.FORM_2019)
        .map(each -> Template.of(each, table))
        .filter(each -> each.lines().stream().map(TemplateLine::name).toList().containsAll(named))
        .findFirst();
  }

  private static FormLine line(TemplateLine line) {
    String band = line.band().equals(line.label()) ? "" : line.band();
    return new FormLine(line.name(), band, line.label(), line.cells());
  }
}
