package gongkai.check;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The identities that the form's tables must satisfy, one equation for each line or column. */
final class Equations {
  private static final Pattern BAR = Pattern.compile("\\|");
  private final Map<StatutoryTable, Map<Edition, List<Equation>>> equations =
      new EnumMap<>(StatutoryTable.class);

  Equations(Rules rules, String resource) {
    for (StatutoryTable table : StatutoryTable.values()) {
      Map<Edition, List<Equation>> editions = new EnumMap<>(Edition.class);
      for (Edition edition : Edition.values()) {
        editions.put(edition, new ArrayList<>());
      }
      equations.put(table, editions);
    }
    for (CSVRecord row : CsvResource.rows(resource)) {
      StatutoryTable table = table(row.get("table"));
      for (String edition : names(row.get("edition"))) {
        for (String place : names(row.get("of"))) {
          of(table, edition(edition)).add(equation(rules, row, table, place));
        }
      }
    }
  }

  /** The equations of one table; none for table two and for the outline before 2019. */
  List<Equation> of(StatutoryTable table, Edition edition) {
    return equations.get(table).get(edition);
  }

  private static Equation equation(Rules rules, CSVRecord row, StatutoryTable table, String place) {
    boolean line = row.get("each").equals("line");
    int[] left = positions(table, place, names(row.get("parts")), line);
    int[] right = positions(table, place, names(row.get("sum")), line);
    return new Equation(
        rules.require(row.get("rule")),
        optional(rules, row.get("exceeded_rule")),
        optional(rules, row.get("empty_rule")),
        right[right.length - 1],
        left,
        right);
  }

  private static int[] positions(
      StatutoryTable table, String place, List<String> names, boolean line) {
    return names.stream()
        .map(name -> line ? place + "." + name : name + "." + place)
        .mapToInt(name -> CellIndex.STANDARD.position(table.code() + "." + name))
        .toArray();
  }

  private static @Nullable Rule optional(Rules rules, String id) {
    return id.isEmpty() ? null : rules.require(id);
  }

  private static List<String> names(String joined) {
    return BAR.splitAsStream(joined).toList();
  }

  private static StatutoryTable table(String code) {
    return Arrays.stream(StatutoryTable.values())
        .filter(table -> table.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Invalid table \"" + code + "\""));
  }

  private static Edition edition(String code) {
    return Arrays.stream(Edition.values())
        .filter(edition -> edition.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Invalid edition \"" + code + "\""));
  }
}
