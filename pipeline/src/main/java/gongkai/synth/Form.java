package gongkai.synth;

import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three tables of one edition of the form, as the official notice prints them. */
final class Form {
  static final List<String> APPLICANTS =
      List.of(
          "natural_person",
          "business",
          "research",
          "welfare",
          "legal_service",
          "other_organisation",
          "total");
  static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending", "total");

  private static final Pattern CELL = Pattern.compile("(.*?)(?:\\{(?:(\\d+)x)?(\\d+)})?");
  private static final Map<Edition, Form> FORMS = new EnumMap<>(Edition.class);

  static {
    FORMS.put(Edition.FORM_2019, new Form(Edition.FORM_2019));
    FORMS.put(Edition.FORM_2021, new Form(Edition.FORM_2021));
  }

  private final Edition edition;
  private final Map<StatutoryTable, List<List<FormCell>>> rows =
      new EnumMap<>(StatutoryTable.class);
  private final List<CellKey> keys;

  private Form(Edition edition) {
    this.edition = edition;
    SynthResources.lines("form-" + edition.code() + ".txt").forEach(this::add);
    keys =
        rows.values().stream()
            .flatMap(List::stream)
            .flatMap(List::stream)
            .map(FormCell::key)
            .filter(Objects::nonNull)
            .toList();
  }

  static Form of(Edition edition) {
    return Objects.requireNonNull(FORMS.get(edition), "edition has no form");
  }

  Edition edition() {
    return edition;
  }

  /** The table's printed rows, header rows included. */
  List<List<FormCell>> rows(StatutoryTable table) {
    return rows.get(table);
  }

  /** How many columns the table has. */
  int width(StatutoryTable table) {
    return rows(table).get(0).stream().mapToInt(FormCell::columns).sum();
  }

  /** The keys of all number cells in printed order. */
  List<CellKey> keys() {
    return keys;
  }

  /** The keys of a table by line, both in printed order. */
  Map<String, List<CellKey>> lines(StatutoryTable table) {
    Map<String, List<CellKey>> lines = new LinkedHashMap<>();
    for (CellKey key : keys) {
      if (key.table() == table) {
        lines.computeIfAbsent(key.line(), line -> new ArrayList<>()).add(key);
      }
    }
    return lines;
  }

  private void add(String line) {
    List<String> parts = List.of(line.split("\\|", -1));
    StatutoryTable table = StatutoryTable.valueOf(parts.get(0).toUpperCase(java.util.Locale.ROOT));
    List<FormCell> cells = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      Matcher cell = CELL.matcher(part);
      if (!cell.matches()) {
        throw new IllegalStateException("Invalid cell in form " + edition + ": " + part);
      }
      // "{8}" spans columns, "{1x8}" columns and rows.
      int first = cell.group(2) == null ? 1 : Integer.parseInt(cell.group(2));
      int last = cell.group(3) == null ? 1 : Integer.parseInt(cell.group(3));
      int columns = cell.group(2) == null ? last : first;
      int rowCount = cell.group(2) == null ? 1 : last;
      addCells(cells, table, cell.group(1), columns, rowCount);
    }
    rows.computeIfAbsent(table, absent -> new ArrayList<>()).add(List.copyOf(cells));
  }

  private static void addCells(
      List<FormCell> cells, StatutoryTable table, String text, int columns, int rowCount) {
    if (!text.startsWith("@")) {
      cells.add(new FormCell(text, null, columns, rowCount));
      return;
    }
    int dot = text.indexOf('.');
    String line = text.substring(1, dot);
    String measure = text.substring(dot + 1);
    List<String> measures =
        !measure.equals("*")
            ? List.of(measure)
            : table == StatutoryTable.APPLICATIONS ? APPLICANTS : RESULTS;
    for (String each : measures) {
      cells.add(new FormCell("", CellKey.of(table, line, each), columns, rowCount));
    }
  }
}
