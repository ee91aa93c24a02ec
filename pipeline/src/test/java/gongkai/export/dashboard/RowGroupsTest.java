package gongkai.export.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class RowGroupsTest {
  private final RowGroups groups =
      new RowGroups(
          List.of(
                  RowFactory.create("62", 1),
                  RowFactory.create("62", 2),
                  RowFactory.create("63", 3))
              .iterator(),
          row -> row.getString(0));

  @Test
  void writesTheRowsOfOneNameAfterTheOther() throws IOException {
    assertThat(groups.nextName()).isEqualTo("62");
    assertThat(written("62")).isEqualTo("2: [[\"62\",1]\n,[\"62\",2]\n]");
    assertThat(groups.nextName()).isEqualTo("63");
    assertThat(written("63")).isEqualTo("1: [[\"63\",3]\n]");
    assertThat(groups.nextName()).isNull();
  }

  @Test
  void writesNoRowsWhereAnotherGroupComesNextOrNone() throws IOException {
    assertThat(written("61")).isEqualTo("0: []");
    assertThat(groups.nextName()).isEqualTo("62");
    written("62");
    written("63");
    assertThat(written("64")).isEqualTo("0: []");
  }

  private String written(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long count;
    try (JsonGenerator json = PageJson.generator(bytes)) {
      count = groups.write(json, name);
    }
    return count + ": " + bytes.toString(StandardCharsets.UTF_8);
  }
}
