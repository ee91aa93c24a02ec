package gongkai.export.dashboard;

import gongkai.table.TableSpec;
import gongkai.table.Tables;
import gongkai.text.CsvResource;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * A mart of regions that the page shows.
 *
 * @param key the columns that name a row: region, year, scope and what else the mart tells apart
 * @param columns those that the page shows, in its order
 */
record PageMart(TableSpec table, List<String> key, List<PageColumn> columns) {
  private static final List<String> REGION_KEY =
      List.of("region_level", "region_code", "report_year", "scope");

  PageMart {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /** The marts that {@code dashboard/marts.csv} names with the columns of {@code columns.csv}. */
  static List<PageMart> all() {
    return CsvResource.rows("/dashboard/marts.csv").stream().map(PageMart::of).toList();
  }

  private static PageMart of(CSVRecord line) {
    TableSpec table = Tables.standard().table(line.get("table"));
    List<String> moreKeys = PageColumn.words(line.get("more_keys"));
    List<PageColumn> columns =
        CsvResource.rows("/dashboard/columns.csv").stream()
            .filter(column -> column.get("table").equals(table.name()))
            .map(column -> PageColumn.of(table, column))
            .toList();
    return new PageMart(
        table, Stream.concat(REGION_KEY.stream(), moreKeys.stream()).toList(), columns);
  }

  String name() {
    return table.name();
  }

  /** The columns of a row on the page: its key, then all that is shown or explains it. */
  List<String> columnNames() {
    Stream<String> values =
        columns.stream()
            .flatMap(column -> Stream.concat(Stream.of(column.name()), column.parts().stream()));
    return Stream.concat(key.stream(), values).distinct().toList();
  }
}
