package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Sorted rows that are taken group by group, each the rows that share a name. */
final class RowGroups {
  private final Iterator<Row> rows;
  private final Function<Row, String> nameOf;
  private @Nullable Row ahead;

  /**
   * @param rows those of one name all together
   */
  RowGroups(Iterator<Row> rows, Function<Row, String> nameOf) {
    this.rows = rows;
    this.nameOf = nameOf;
    advance();
  }

  private void advance() {
    ahead = rows.hasNext() ? rows.next() : null;
  }

  /** The name of the group that comes next; null at the end. */
  @Nullable String nextName() {
    return ahead == null ? null : nameOf.apply(ahead);
  }

  /**
   * Writes the group of that name as an array, an empty one where another group comes next.
   *
   * @return how many rows it has
   */
  long write(JsonGenerator json, String name) throws IOException {
    long count = 0;
    json.writeStartArray();
    while (ahead != null && nameOf.apply(ahead).equals(name)) {
      PageJson.write(json, ahead);
      json.writeRaw('\n');
      count++;
      advance();
    }
    json.writeEndArray();
    return count;
  }
}
