package gongkai.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A result as JSON Lines: one object a row. */
final class JsonResult {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonResult() {}

  static String line(StructType columns, Row row) {
    try {
      return MAPPER.writeValueAsString(object(columns, row));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("Cannot write a row as JSON", failure);
    }
  }

  private static Map<String, @Nullable Object> object(StructType columns, Row row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int column = 0; column < row.length(); column++) {
      object.put(columns.fieldNames()[column], value(row.get(column)));
    }
    return object;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof BigDecimal number) {
      // Otherwise a round number would be written with an exponent.
      return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
    if (value instanceof Number) {
      return value;
    }
    if (value instanceof Row row) {
      return row.schema() == null ? ResultCell.of(row) : object(row.schema(), row);
    }
    if (value instanceof Seq<?> items) {
      return CollectionConverters.asJava(items).stream().map(JsonResult::value).toList();
    }
    return value.toString();
  }
}
