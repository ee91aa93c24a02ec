package gongkai.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Turns columns named by their paths into Spark's nested type. */
final class NestedSchema {
  private NestedSchema() {}

  static StructType of(List<ColumnSpec> columns) {
    return structure(columns, 0);
  }

  /** The columns share the first {@code depth} parts of their paths. */
  private static StructType structure(List<ColumnSpec> columns, int depth) {
    Map<String, List<ColumnSpec>> fields = new LinkedHashMap<>();
    for (ColumnSpec column : columns) {
      fields.computeIfAbsent(parts(column)[depth], part -> new ArrayList<>()).add(column);
    }
    StructType structure = new StructType();
    for (Map.Entry<String, List<ColumnSpec>> field : fields.entrySet()) {
      boolean array = field.getKey().endsWith("[]");
      String name = array ? field.getKey().replace("[]", "") : field.getKey();
      ColumnSpec first = field.getValue().get(0);
      boolean leaf = parts(first).length == depth + 1;
      DataType type =
          leaf ? DataType.fromDDL(first.type()) : structure(field.getValue(), depth + 1);
      DataType whole = array ? DataTypes.createArrayType(type) : type;
      structure =
          leaf
              ? structure.add(name, whole, true, first.comment())
              : structure.add(name, whole, true);
    }
    return structure;
  }

  private static String[] parts(ColumnSpec column) {
    return column.name().split("\\.", -1);
  }
}
