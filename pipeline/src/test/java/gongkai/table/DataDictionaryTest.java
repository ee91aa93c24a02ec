package gongkai.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path FILE = Path.of("../docs/data-dictionary.md");
  private static final String COMMAND =
      "./mvnw -pl pipeline test -Dtest=DataDictionaryTest -Ddictionary=write";

  @Test
  void isWhatTheDeclarationsSay() throws IOException {
    if ("write".equals(System.getProperty("dictionary"))) {
      Files.writeString(FILE, DataDictionary.markdown());
    }
    assertThat(FILE).as("to bring it up to date: " + COMMAND).hasContent(DataDictionary.markdown());
  }

  @Test
  void tellsEveryColumnInASentenceWithItsSource() {
    assertThat(Tables.standard().all())
        .flatExtracting(TableSpec::columns)
        .allSatisfy(
            column -> {
              assertThat(column.sentence()).as(column.name()).isNotBlank();
              assertThat(column.source()).as(column.name()).isNotBlank();
            });
  }

  @Test
  void givesEveryNumberAUnit() {
    assertThat(Tables.standard().all())
        .flatExtracting(TableSpec::columns)
        .filteredOn(column -> column.type().matches("BIGINT|DOUBLE|DECIMAL.*"))
        .filteredOn(column -> !column.name().matches(".*(fingerprint|snapshot_id)"))
        .allSatisfy(column -> assertThat(column.unit()).as(column.name()).isNotBlank());
  }
}
