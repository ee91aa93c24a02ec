package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * JSON that may stand within a script of a page whatever texts it holds: no {@code <} that could
 * end the script and no line separator that JavaScript once took for the end of a line.
 *
 * <p>A number that JavaScript would round is written as text, which the page shows as it is.
 */
final class PageJson {
  private static final JsonFactory FACTORY = new JsonFactory().setCharacterEscapes(new Escapes());

  /** Whole numbers up to here are exact in JavaScript. */
  private static final long MOST_EXACT = (1L << 53) - 1;

  private PageJson() {}

  /** Writes to a stream that stays open when the generator is closed. */
  static JsonGenerator generator(OutputStream stream) throws IOException {
    return FACTORY
        .createGenerator(stream)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  /** A row or a structure as the array of its values. */
  static void write(JsonGenerator json, Row row) throws IOException {
    json.writeStartArray();
    for (int index = 0; index < row.length(); index++) {
      write(json, row.get(index));
    }
    json.writeEndArray();
  }

  /**
   * The names of the columns as an array, in the order in which {@link #write} writes a row's
   * values. A column whose values are lists of structures is an object of its name and their
   * columns.
   */
  static void writeColumns(JsonGenerator json, StructType columns) throws IOException {
    json.writeStartArray();
    for (StructField column : columns.fields()) {
      if (column.dataType() instanceof ArrayType list
          && list.elementType() instanceof StructType inner) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeFieldName("columns");
        writeColumns(json, inner);
        json.writeEndObject();
      } else {
        json.writeString(column.name());
      }
    }
    json.writeEndArray();
  }

  static void writeTexts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Row row) {
      write(json, row);
    } else if (value instanceof scala.collection.Seq<?> items) {
      json.writeStartArray();
      for (Object item : CollectionConverters.asJava(items)) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      write(json, BigDecimal.valueOf(number));
    } else if (value instanceof BigDecimal number) {
      write(json, number);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void write(JsonGenerator json, BigDecimal number) throws IOException {
    String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    if (exact(number)) {
      json.writeNumber(text);
    } else {
      json.writeString(text);
    }
  }

  /** Whether JavaScript reads the number as the one that is written. */
  static boolean exact(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.valueOf(MOST_EXACT)) <= 0
        && new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0;
  }

  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final SerializableString LINE = new SerializedString("\\u2028");
    private static final SerializableString PARAGRAPH = new SerializedString("\\u2029");

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case 0x2028 -> LINE;
        case 0x2029 -> PARAGRAPH;
        default -> null;
      };
    }
  }
}
