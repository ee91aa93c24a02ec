package gongkai.codec;

import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Makes records of a table from values in the order in which its columns are declared; the stored
 * table, which may have gained columns since it was made, can hold them in another.
 */
final class RecordShape {
  private final StructType declared;
  private final Types.StructType stored;
  private final GenericRecord empty;
  private final int[] places;

  RecordShape(StructType declared, Types.StructType stored) {
    this.declared = declared;
    this.stored = stored;
    this.empty = GenericRecord.create(stored);
    this.places = new int[declared.size()];
    for (int column = 0; column < places.length; column++) {
      places[column] = stored.fields().indexOf(stored.field(declared.fields()[column].name()));
    }
  }

  /** The shape of a column that is a structure or a list of them. */
  RecordShape of(String column) {
    DataType type = declared.apply(column).dataType();
    Type storedType = stored.fieldType(column);
    return type instanceof ArrayType list
        ? new RecordShape(
            (StructType) list.elementType(), storedType.asListType().elementType().asStructType())
        : new RecordShape((StructType) type, storedType.asStructType());
  }

  /** The columns that are structures, in the order in which they are declared. */
  List<String> structures() {
    return Stream.of(declared.fields())
        .filter(field -> field.dataType() instanceof StructType)
        .map(StructField::name)
        .toList();
  }

  /** A record of values, as many as there are columns. */
  Record record(Object... values) {
    GenericRecord record = empty.copy();
    for (int column = 0; column < places.length; column++) {
      record.set(places[column], values[column]);
    }
    return record;
  }
}
