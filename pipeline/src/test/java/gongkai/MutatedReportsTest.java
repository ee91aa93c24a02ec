package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ProcessedReport.Status;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sample reports cut, shuffled and sprinkled with separators and digits: whatever comes in, each
 * file has an outcome, and a number that is not marked as inferred stands in the text.
 */
@Tag("mutants")
class MutatedReportsTest {
  private static final int MUTANTS = 6000;
  private static final String[] SPRINKLES = {
    "|", "||", "\t", "\n", "0", "17", " ", "/", "（", "其他", "总计", "\u200b", "&nbsp;", "一、", "，", "〔",
    "-", "1.5", "\r\n", "|\n|\n"
  };

  @Test
  void haveAnOutcomeAndNoInventedNumber() throws IOException {
    List<String> samples = samples();
    assertThat(samples).hasSizeGreaterThan(20);
    Random random = new Random(20260101);
    int reports = 0;
    for (int mutant = 0; mutant < MUTANTS; mutant++) {
      String text = mutated(samples.get(mutant % samples.size()), random);
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      ProcessedReport processed =
          AnnualReports.standard()
              .process(new SourceFile("mutant.txt", content.length, 0), content);
      if (processed.status() == Status.REJECTED) {
        assertThat(processed.reason()).isNotEmpty();
        continue;
      }
      reports++;
      for (Measure measure : processed.report().measures().values()) {
        if (measure.status() == MeasureStatus.REPORTED) {
          assertThat(visible(text)).contains(measure.raw());
        }
      }
    }
    assertThat(reports).isGreaterThan(MUTANTS / 3);
  }

  private static String visible(String text) {
    return text.replace("\u200b", "").replace("&nbsp;", "\u00a0");
  }

  private static String mutated(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int change = random.nextInt(6); change >= 0; change--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        case 3 -> lines.set(at, sprinkled(lines.get(at), random));
        case 4 -> lines.subList(at, Math.min(lines.size(), at + random.nextInt(30))).clear();
        default -> {
          String line = lines.get(at);
          lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        }
      }
      if (lines.isEmpty()) {
        lines.add("");
      }
    }
    return String.join("\n", lines);
  }

  private static String sprinkled(String line, Random random) {
    StringBuilder sprinkled = new StringBuilder(line);
    for (int grain = random.nextInt(4); grain >= 0; grain--) {
      sprinkled.insert(
          random.nextInt(sprinkled.length() + 1), SPRINKLES[random.nextInt(SPRINKLES.length)]);
    }
    return sprinkled.toString();
  }

  private static List<String> samples() throws IOException {
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../jobs/samples/reports"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String decoded = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (decoded.indexOf('\ufffd') < 0 && !decoded.isBlank()) {
          samples.add(decoded);
        }
      }
    }
    return samples;
  }
}
