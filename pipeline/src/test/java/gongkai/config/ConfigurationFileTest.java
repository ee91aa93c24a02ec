package gongkai.config;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.aggregate.AggregateSettings;
import gongkai.extract.Bounds;
import gongkai.ingest.IngestSettings;
import gongkai.setting.SettingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The file that people copy and change says what the program does without it. */
class ConfigurationFileTest {
  private static final Path FILE = Path.of("../conf/gongkai.properties");
  private static final String COMMAND =
      "./mvnw -pl pipeline test -Dtest=ConfigurationFileTest -Dconfiguration=write";
  private static final String CATALOG = "# The catalog:";
  private static final int WIDTH = 110;

  @Test
  void listsEverySettingWithItsDefaultAndItsSentence() throws IOException {
    String now = Files.readString(FILE);
    String declared = declared() + now.substring(now.indexOf(CATALOG));
    if ("write".equals(System.getProperty("configuration"))) {
      Files.writeString(FILE, declared);
    }
    assertThat(FILE).as("to bring it up to date: " + COMMAND).hasContent(declared);
  }

  @Test
  void changesNothingWhereItIsUsedAsItIs() {
    Settings settings = Settings.read(FILE);

    assertThat(settings).isEqualTo(Settings.read(null));
    assertThat(settings.bounds()).isEqualTo(Bounds.STANDARD);
    assertThat(settings.ingest()).isEqualTo(IngestSettings.STANDARD);
    assertThat(settings.aggregate()).isEqualTo(AggregateSettings.STANDARD);
  }

  private static String declared() {
    return "# Read with --conf-file conf/gongkai.properties or GONGKAI_CONF=conf/gongkai.properties.\n"
        + "# Every key is optional; the values here are the defaults.\n\n"
        + SettingSpec.all().stream()
            .map(setting -> comment(setting) + setting.key() + "=" + setting.defaultText() + "\n")
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String comment(SettingSpec setting) {
    SettingSpec.Range range = setting.range();
    String words = setting.sentence();
    if (range != null) {
      String unit = setting.unit().substring(0, 1).toUpperCase(Locale.ROOT);
      words += " " + unit + setting.unit().substring(1) + ": ";
      words +=
          range.most() == Long.MAX_VALUE
              ? "at least " + range.least() + "."
              : range.least() + " to " + range.most() + ".";
    }
    Matcher line = Pattern.compile("\\S.{0," + (WIDTH - 3) + "}(?!\\S)").matcher(words);
    return line.results()
        .map(part -> "# " + part.group().strip() + "\n")
        .collect(Collectors.joining());
  }
}
