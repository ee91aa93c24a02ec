package gongkai.view;

import gongkai.form.Label;
import gongkai.region.Body;
import gongkai.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report, or two of one body, as text for a terminal about a hundred columns wide. */
public final class TerminalReport {
  private static final int LABEL_WIDTH = 36;

  private TerminalReport() {}

  /** The whole view, lines ended by line feeds. */
  public static String of(ReportView view) {
    StringBuilder text = new StringBuilder();
    appendHeader(text, view);
    for (TableView table : view.tables()) {
      text.append("\n## ").append(table.table().label()).append('\n');
      if (table.blocks().isEmpty()) {
        text.append("no such table in the report\n");
      } else if (view.comparing()) {
        TerminalComparison.append(text, view, table);
      } else {
        table.blocks().forEach(block -> text.append(grid(block)));
      }
    }
    text.append('\n').append(TerminalFindings.of(view)).append('\n');
    text.append(legend(view));
    return text.toString();
  }

  private static void appendHeader(StringBuilder text, ReportView view) {
    ReportPage page = view.page();
    ReportPage earlier = view.earlier();
    Body body = page.body();
    String name = body == null || body.name() == null ? "body not named" : body.name();
    if (view.comparing() && earlier != null) {
      field(text, "", name + " " + earlier.year() + " – " + page.year());
    } else {
      field(text, "", page.title() == null ? "no title" : page.title());
    }
    field(text, "body", name + (body == null || body.id() == null ? "" : " = " + body.id()));
    field(text, "scope", body == null || body.scope() == null ? null : body.scope());
    field(text, "region", page.region());
    if (earlier == null) {
      appendSource(text, "source", page);
      field(text, "year", page.year());
    } else {
      appendSource(text, page.year(), page);
      appendSource(text, earlier.year(), earlier);
    }
    field(text, "published", page.publishedOn() == null ? null : page.publishedOn().toString());
    field(text, "findings", TerminalFindings.counts(page.findings()));
    if (view.comparing() && earlier != null) {
      field(text, "earlier", TerminalFindings.counts(earlier.findings()));
    }
  }

  private static void appendSource(StringBuilder text, String name, ReportPage page) {
    field(text, name, page.path() + " (" + page.format() + ", " + page.status() + ")");
  }

  private static void field(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      String words = TerminalText.plain(value);
      text.append(name.isEmpty() ? words : TerminalText.left(name, 11) + words).append('\n');
    }
  }

  private static String grid(TableView.Block block) {
    List<String> headings = new ArrayList<>(List.of(""));
    block.columns().forEach(column -> headings.add(heading(column)));
    headings.add("place");
    TerminalTable table = new TerminalTable(LABEL_WIDTH, headings);
    for (TableView.Line line : block.lines()) {
      if (line.band() != null) {
        table.add(List.of(line.band()));
      }
      List<String> row = new ArrayList<>(List.of(line.label()));
      line.cells().forEach(cell -> row.add(TerminalCells.withEarlier(cell)));
      row.add(line.location());
      table.add(row);
      line.unreadableRows().forEach(raw -> table.add(List.of("    printed \"" + raw + "\"")));
    }
    return table.text();
  }

  /** The heading of a column, with its unit for amounts; all other columns are counts. */
  static String heading(Label column) {
    String unit = column.unit();
    return unit == null || unit.equals("件")
        ? column.chinese()
        : column.chinese() + "（" + unit + "）";
  }

  /** Explains the symbols that the view uses, and no others. */
  private static String legend(ReportView view) {
    List<PrintedCell> cells = new ArrayList<>();
    for (TableView table : view.tables()) {
      for (TableView.Block block : table.blocks()) {
        for (TableView.Line line : block.lines()) {
          for (TableView.Cell cell : line.cells()) {
            cells.add(cell.now());
            if (cell.before() != null) {
              cells.add(cell.before());
            }
          }
        }
      }
    }
    List<String> entries = new ArrayList<>();
    for (CellSymbol symbol : CellSymbol.values()) {
      if (cells.stream().anyMatch(symbol::isUsedBy)) {
        entries.add(symbol.symbol() + " " + symbol.meaning());
      }
    }
    if (view.earlier() != null && !view.comparing()) {
      entries.add("(n) the report of " + view.earlier().year());
    }
    return entries.isEmpty() ? "" : "signs: " + String.join("; ", entries) + '\n';
  }
}
