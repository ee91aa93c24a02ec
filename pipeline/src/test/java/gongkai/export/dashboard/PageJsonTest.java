package gongkai.export.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as JSON that stands within a script. */
class PageJsonTest {
  @Test
  void writesRowsWithinRowsAsArraysWithinArrays() throws IOException {
    Row line = RowFactory.create("received", 3L, null);
    Row row =
        RowFactory.create(
            "甲", 2023, true, CollectionConverters.asScala(List.of(line)).toSeq(), 0.5);

    assertThat(text(row)).isEqualTo("[\"甲\",2023,true,[[\"received\",3,null]],0.5]");
  }

  @Test
  void writesNumbersAsTextThatJavaScriptWouldRound() throws IOException {
    Row row =
        RowFactory.create(
            (1L << 53) - 1,
            (1L << 53) + 1,
            new BigDecimal("114.670000"),
            new BigDecimal("0.000000"),
            new BigDecimal("12345678901234.123456"));

    assertThat(text(row))
        .isEqualTo("[9007199254740991,\"9007199254740993\",114.67,0,\"12345678901234.123456\"]");
  }

  @Property
  void holdsNothingThatEndsAScriptOrALineAndReadsBackAsItWas(@ForAll String text)
      throws IOException {
    String hostile = text + "</script><!--\u2028\u2029'\"\\";
    String valid = new String(hostile.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    String json = text(RowFactory.create(valid));

    assertThat(json).doesNotContain("<", "\u2028", "\u2029", "\n");
    JsonNode read = new ObjectMapper().readTree(json);
    assertThat(read.get(0).asText()).isEqualTo(valid);
  }

  private static String text(Row row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = PageJson.generator(bytes)) {
      PageJson.write(json, row);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
