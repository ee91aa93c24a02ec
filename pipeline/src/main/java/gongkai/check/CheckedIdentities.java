package gongkai.check;

import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.Identity;
import gongkai.form.StatutoryTable;
import gongkai.form.Template;
import gongkai.text.CsvResource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The identities of the form's tables with the rules that {@code identity_rules.csv} gives them.
 */
final class CheckedIdentities {
  private final Map<Edition, Map<StatutoryTable, List<CheckedIdentity>>> identities =
      new EnumMap<>(Edition.class);

  /**
   * @throws IllegalArgumentException when an identity has no rule or names one that is not
   *     registered
   */
  CheckedIdentities(Rules rules) {
    Map<String, CSVRecord> byName =
        CsvResource.rows("/checks/identity_rules.csv").stream()
            .collect(Collectors.toMap(row -> row.get("identity"), Function.identity()));
    for (Edition edition : Edition.withTables()) {
      Map<StatutoryTable, List<CheckedIdentity>> tables = new EnumMap<>(StatutoryTable.class);
      for (StatutoryTable table : StatutoryTable.values()) {
        Template template = Template.of(edition, table);
        tables.put(
            table,
            template.identities().stream()
                .map(identity -> checked(identity, template.cells(), rules, byName))
                .toList());
      }
      identities.put(edition, tables);
    }
  }

  /** The identities of one table; none for table two and for the outline before 2019. */
  List<CheckedIdentity> of(StatutoryTable table, Edition edition) {
    return identities.getOrDefault(edition, Map.of()).getOrDefault(table, List.of());
  }

  private static CheckedIdentity checked(
      Identity identity, List<CellKey> cells, Rules rules, Map<String, CSVRecord> byName) {
    CSVRecord row = byName.get(identity.name());
    if (row == null) {
      throw new IllegalArgumentException(
          "Missing identity " + identity.name() + " in checks/identity_rules.csv");
    }
    int[] wholes = positions(identity.wholes(), cells);
    return new CheckedIdentity(
        rules.require(row.get("rule")),
        optional(rules, row.get("exceeded_rule")),
        optional(rules, row.get("empty_rule")),
        wholes[wholes.length - 1],
        positions(identity.parts(), cells),
        wholes);
  }

  private static int[] positions(int[] inTemplate, List<CellKey> cells) {
    return Arrays.stream(inTemplate)
        .map(cell -> CellIndex.STANDARD.position(cells.get(cell).name()))
        .toArray();
  }

  private static @Nullable Rule optional(Rules rules, String id) {
    return id.isEmpty() ? null : rules.require(id);
  }
}
