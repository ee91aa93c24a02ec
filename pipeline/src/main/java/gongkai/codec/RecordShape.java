package gongkai.codec;

import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table or of a nested structure.
 *
 * @param declared as the program declares them
 * @param stored as the table has them: in another order if columns were added after its creation
 */
record RecordShape(StructType declared, Types.StructType stored) {
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
    return structures(declared);
  }

  static List<String> structures(StructType declared) {
    return Stream.of(declared.fields())
        .filter(field -> field.dataType() instanceof StructType)
        .map(StructField::name)
        .toList();
  }
}
