package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Sorted rows that are taken run by run, each the rows that share a name. */
final class RowRuns {
  private final Iterator<Row> rows;
  private final Function<Row, String> name;
  private @Nullable Row ahead;

  RowRuns(Iterator<Row> rows, Function<Row, String> name) {
    this.rows = rows;
    this.name = name;
    advance();
  }

  private void advance() {
    ahead = rows.hasNext() ? rows.next() : null;
  }

  /** The name of the run that comes next; null at the end. */
  @Nullable String next() {
    return ahead == null ? null : name.apply(ahead);
  }

  /** Writes the run of that name as an array, empty where another one comes next. */
  long write(JsonGenerator json, String run) throws IOException {
    long count = 0;
    json.writeStartArray();
    while (ahead != null && name.apply(ahead).equals(run)) {
      PageJson.write(json, ahead);
      json.writeRaw('\n');
      count++;
      advance();
    }
    json.writeEndArray();
    return count;
  }
}
