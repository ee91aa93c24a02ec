package gongkai.query;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** One value of a result as text. */
public final class ResultCell {
  private ResultCell() {}

  /** Numbers without the zeros that only their column's scale adds. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof BigDecimal number) {
      BigDecimal plain = number.stripTrailingZeros();
      return plain.toPlainString();
    }
    if (value instanceof Row row) {
      StringBuilder text = new StringBuilder("{");
      for (int field = 0; field < row.length(); field++) {
        text.append(field == 0 ? "" : ", ").append(of(row.get(field)));
      }
      return text.append("}").toString();
    }
    if (value instanceof Seq<?> items) {
      return CollectionConverters.asJava(items).stream().map(ResultCell::of).toList().toString();
    }
    return value.toString();
  }
}
