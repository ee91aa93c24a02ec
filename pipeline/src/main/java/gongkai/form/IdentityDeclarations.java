package gongkai.form;

import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * The sums of the form as {@code templates/identities.csv} declares them, one row for each kind of
 * sum: it holds for each line, its parts and wholes being columns, or for each column, its parts
 * and wholes being lines.
 */
final class IdentityDeclarations {
  private final List<CSVRecord> rows = CsvResource.rows("/templates/identities.csv");

  /**
   * The identities of one table in one edition, in the order of the declarations.
   *
   * @throws IllegalArgumentException when a declaration names a cell that the table does not have
   */
  List<Identity> of(Edition edition, StatutoryTable table, List<TemplateLine> lines) {
    Map<String, Integer> positions = new HashMap<>();
    for (TemplateLine line : lines) {
      line.cells().forEach(cell -> positions.put(cell.name(), positions.size()));
    }
    List<Identity> identities = new ArrayList<>();
    for (CSVRecord row : rows) {
      if (row.get("table").equals(table.code()) && names(row, "edition").contains(edition.code())) {
        addAll(identities, row, table, lines, positions);
      }
    }
    return List.copyOf(identities);
  }

  private static void addAll(
      List<Identity> identities,
      CSVRecord row,
      StatutoryTable table,
      List<TemplateLine> lines,
      Map<String, Integer> positions) {
    boolean eachLine = row.get("each").equals("line");
    List<String> each =
        eachLine
            ? lines.stream().map(TemplateLine::name).toList()
            : lines.get(0).cells().stream().map(CellKey::column).toList();
    for (String name : each) {
      String pattern = table.code() + (eachLine ? "." + name + ".%s" : ".%s." + name);
      identities.add(
          new Identity(
              row.get("name"),
              positions(pattern, names(row, "parts"), positions),
              positions(pattern, names(row, "wholes"), positions)));
    }
  }

  private static int[] positions(
      String pattern, List<String> names, Map<String, Integer> positions) {
    return names.stream()
        .map(pattern::formatted)
        .mapToInt(key -> position(key, positions))
        .toArray();
  }

  private static int position(String key, Map<String, Integer> positions) {
    Integer position = positions.get(key);
    if (position == null) {
      throw new IllegalArgumentException("Invalid cell " + key + " in templates/identities.csv");
    }
    return position;
  }

  private static List<String> names(CSVRecord row, String column) {
    return Arrays.asList(row.get(column).split(";", -1));
  }
}
