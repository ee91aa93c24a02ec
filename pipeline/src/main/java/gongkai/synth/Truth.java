package gongkai.synth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gongkai.form.Edition;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a parser should find in one synthetic report.
 *
 * @param path under the reports' folder
 * @param scope {@code rollup} or {@code unit}
 * @param layout the layout of the tables, with the format before it unless it is plain text
 * @param status {@code parsed}, or {@code partial} where a table or a part of it was left out
 * @param fault the fault planted, null for a clean report
 * @param cells the printed cells by name in printed order: a number, or null where none is printed
 */
public record Truth(
    String path,
    String title,
    String agency,
    int reportYear,
    Edition edition,
    String scope,
    String regionCode,
    String layout,
    String status,
    @Nullable Fault fault,
    Map<String, @Nullable BigDecimal> cells) {
  private static final JsonFactory JSON = new JsonFactory();

  public Truth {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** One JSON object without a line break, the names as the {@code parse} command gives them. */
  public String json() {
    StringWriter text = new StringWriter(10_000);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("path", path);
      json.writeStringField("status", status);
      json.writeStringField("title", title);
      json.writeStringField("agency", agency);
      json.writeNumberField("report_year", reportYear);
      json.writeStringField("edition", edition.code());
      json.writeStringField("scope", scope);
      json.writeStringField("region_code", regionCode);
      json.writeStringField("layout", layout);
      json.writeStringField("fault", fault == null ? null : fault.code());
      json.writeObjectFieldStart("cells");
      for (Map.Entry<String, @Nullable BigDecimal> cell : cells.entrySet()) {
        json.writeFieldName(cell.getKey());
        // A null becomes JSON's null.
        json.writeNumber(cell.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the truth of " + path, e);
    }
    return text.toString();
  }
}
