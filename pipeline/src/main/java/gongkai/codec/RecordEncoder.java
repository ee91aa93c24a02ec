package gongkai.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;

/** Creates records of a table or of a nested structure, computing each column by its name. */
final class RecordEncoder<T> {
  private final GenericRecord empty;
  private final int[] positions;
  private final List<Function<T, @Nullable Object>> values;

  private RecordEncoder(RecordShape shape, Map<String, Function<T, @Nullable Object>> columns) {
    this.empty = GenericRecord.create(shape.stored());
    this.positions =
        columns.keySet().stream()
            .mapToInt(column -> shape.stored().fields().indexOf(shape.stored().field(column)))
            .toArray();
    this.values = List.copyOf(columns.values());
  }

  static <T> Builder<T> of(RecordShape shape) {
    return new Builder<>(shape);
  }

  Record record(T item) {
    GenericRecord record = empty.copy();
    for (int column = 0; column < positions.length; column++) {
      record.set(positions[column], values.get(column).apply(item));
    }
    return record;
  }

  /** The record of an item, null for null. */
  @Nullable Record optional(@Nullable T item) {
    return item == null ? null : record(item);
  }

  List<Record> records(List<T> items) {
    List<Record> records = new ArrayList<>(items.size());
    items.forEach(item -> records.add(record(item)));
    return records;
  }

  /** Collects the columns. */
  static final class Builder<T> {
    private final RecordShape shape;
    private final Map<String, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();

    private Builder(RecordShape shape) {
      this.shape = shape;
    }

    /** Defines the value of a column. */
    Builder<T> column(String name, Function<T, @Nullable Object> value) {
      columns.put(name, value);
      return this;
    }

    /**
     * @throws IllegalStateException unless exactly the declared columns are defined
     */
    RecordEncoder<T> build() {
      Set<String> declared = new TreeSet<>(List.of(shape.declared().fieldNames()));
      if (!declared.equals(columns.keySet())) {
        throw new IllegalStateException(
            "Invalid record: columns " + columns.keySet() + " where " + declared + " are declared");
      }
      return new RecordEncoder<>(shape, columns);
    }
  }
}
