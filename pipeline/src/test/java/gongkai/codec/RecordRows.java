package gongkai.codec;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Records of Iceberg as the rows that Spark makes of them, without a table between. */
final class RecordRows {
  private RecordRows() {}

  static Row row(Record record) {
    Types.StructType columns = record.struct();
    Object[] values = new Object[columns.fields().size()];
    for (int column = 0; column < values.length; column++) {
      values[column] = value(record.get(column), columns.fields().get(column).type());
    }
    return new GenericRowWithSchema(values, (StructType) SparkSchemaUtil.convert(columns));
  }

  private static @Nullable Object value(@Nullable Object value, Type type) {
    if (value instanceof Record record) {
      return row(record);
    }
    if (value instanceof List<?> items) {
      Type item = type.asListType().elementType();
      return CollectionConverters.asScala(
              items.stream().map(each -> RecordRows.value(each, item)).toList())
          .toSeq();
    }
    if (value instanceof LocalDate date) {
      return Date.valueOf(date);
    }
    return value instanceof OffsetDateTime time ? Timestamp.from(time.toInstant()) : value;
  }
}
