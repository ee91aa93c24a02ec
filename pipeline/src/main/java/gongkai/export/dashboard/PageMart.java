package gongkai.export.dashboard;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.text.CsvResource;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mart of regions that the page shows.
 *
 * @param moreKeys the columns that name a row besides region, year and scope
 */
record PageMart(TableSpec table, List<String> moreKeys, List<PageColumn> columns) {
  private static final List<String> KEYS =
      List.of("region_level", "region_code", "report_year", "scope");

  PageMart {
    moreKeys = List.copyOf(moreKeys);
    columns = List.copyOf(columns);
  }

  /** The marts that {@code dashboard/marts.csv} names with the columns of {@code columns.csv}. */
  static List<PageMart> all() {
    return CsvResource.rows("/dashboard/marts.csv").stream()
        .map(line -> of(Tables.standard().table(line.get("table")), line.get("more_keys")))
        .toList();
  }

  private static PageMart of(TableSpec table, String moreKeys) {
    List<PageColumn> columns =
        CsvResource.rows("/dashboard/columns.csv").stream()
            .filter(line -> line.get("table").equals(table.name()))
            .map(line -> PageColumn.of(table, line))
            .toList();
    return new PageMart(table, PageColumn.words(moreKeys), columns);
  }

  String name() {
    return table.name();
  }

  /** How many columns name a row. */
  int keys() {
    return KEYS.size() + moreKeys.size();
  }

  /**
   * The columns of a row on the page: those that name it, then all that is shown or explains it.
   */
  List<String> names() {
    Stream<String> values =
        columns.stream()
            .flatMap(column -> Stream.concat(Stream.of(column.name()), column.parts().stream()));
    return Stream.of(KEYS.stream(), moreKeys.stream(), values)
        .flatMap(names -> names)
        .distinct()
        .toList();
  }
}
