package gongkai.form;

import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines and cells of one statutory table in one edition of the form, read from {@code
 * templates/<edition>/<table>.csv}.
 *
 * <p>A line is {@code reported} by the body, {@code calculated} from other lines as the form prints
 * it, or {@code optional}.
 */
public final class Template {
  private static final Map<Edition, Map<StatutoryTable, Template>> ALL = loadAll();

  private final StatutoryTable table;
  private final Edition edition;
  private final List<TemplateLine> lines;
  private final List<CellKey> cells;
  private final Map<String, List<String>> columnLabels;
  private final List<Identity> identities;
  private final LabelMatcher matcher;

  private Template(
      StatutoryTable table,
      Edition edition,
      List<TemplateLine> lines,
      Map<String, List<String>> columnLabels,
      List<Identity> identities) {
    this.table = table;
    this.edition = edition;
    this.lines = List.copyOf(lines);
    this.cells = lines.stream().flatMap(line -> line.cells().stream()).toList();
    this.columnLabels = columnLabels;
    this.identities = identities;
    this.matcher = new LabelMatcher(this.lines);
  }

  /** The template of a table in an edition that has statutory tables. */
  public static Template of(Edition edition, StatutoryTable table) {
    return ALL.get(edition).get(table);
  }

  /** The table that the template describes. */
  public StatutoryTable table() {
    return table;
  }

  /** The edition of the form that prints it. */
  public Edition edition() {
    return edition;
  }

  /** The printed lines from top to bottom. */
  public List<TemplateLine> lines() {
    return lines;
  }

  /** All cell keys in the order of the form. */
  public List<CellKey> cells() {
    return cells;
  }

  /** Comparable forms of a column's header. */
  public List<String> columnLabels(String column) {
    return columnLabels.get(column);
  }

  /** The sums that the form prints. */
  public List<Identity> identities() {
    return identities;
  }

  /** Tells the lines by their labels. */
  public LabelMatcher matcher() {
    return matcher;
  }

  private static Map<Edition, Map<StatutoryTable, Template>> loadAll() {
    Map<StatutoryTable, Map<String, List<String>>> columns = new EnumMap<>(StatutoryTable.class);
    for (CSVRecord row : CsvResource.rows("/templates/columns.csv")) {
      columns
          .computeIfAbsent(StatutoryTable.of(row.get("table")), absent -> new LinkedHashMap<>())
          .put(row.get("column"), labels(row.get("label"), row.get("variants")));
    }
    IdentityDeclarations identities = new IdentityDeclarations();
    Map<Edition, Map<StatutoryTable, Template>> all = new EnumMap<>(Edition.class);
    for (Edition edition : Edition.withTables()) {
      Map<StatutoryTable, Template> tables = new EnumMap<>(StatutoryTable.class);
      for (StatutoryTable table : StatutoryTable.values()) {
        List<TemplateLine> lines = lines(edition, table);
        tables.put(
            table,
            new Template(
                table, edition, lines, columns.get(table), identities.of(edition, table, lines)));
      }
      all.put(edition, tables);
    }
    return all;
  }

  private static List<TemplateLine> lines(Edition edition, StatutoryTable table) {
    List<TemplateLine> lines = new ArrayList<>();
    for (CSVRecord row :
        CsvResource.rows("/templates/" + edition.code() + "/" + table.code() + ".csv")) {
      String name = row.get("line");
      List<CellKey> cells =
          split(row.get("columns")).map(column -> CellKey.of(table, name, column)).toList();
      List<String> plain = new ArrayList<>(List.of(LabelText.of(row.get("label"))));
      List<String> contextual = new ArrayList<>();
      split(row.get("variants"))
          .forEach(
              variant -> (variant.startsWith("~") ? contextual : plain).add(LabelText.of(variant)));
      lines.add(
          new TemplateLine(
              name,
              row.get("kind").equals("optional"),
              row.get("band"),
              LabelText.of(row.get("band")),
              row.get("label"),
              plain,
              contextual,
              cells));
    }
    return lines;
  }

  private static List<String> labels(String label, String variants) {
    return Stream.concat(Stream.of(label), split(variants)).map(LabelText::of).toList();
  }

  private static Stream<String> split(String list) {
    return list.isEmpty() ? Stream.empty() : Stream.of(list.split(";", -1));
  }
}
