package gongkai.synth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A folder of synthetic reports: the files under {@code reports/}, their truth in {@code
 * truth.jsonl}, one line for each report.
 */
public record SyntheticFolder(Path folder) {
  /** Bounds the memory, and keeps the truth in order. */
  private static final int COUNTIES_AT_A_TIME = 32;

  /**
   * Writes all reports, using all processors.
   *
   * @param progress receives the number of reports written so far, from time to time
   */
  public void write(SyntheticReports reports, int count, LongConsumer progress) throws IOException {
    List<Supplier<List<SyntheticReport>>> counties = reports.counties(count);
    Files.createDirectories(folder);
    long done = 0;
    try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.jsonl"))) {
      for (int from = 0; from < counties.size(); from += COUNTIES_AT_A_TIME) {
        int to = Math.min(counties.size(), from + COUNTIES_AT_A_TIME);
        List<List<String>> lines =
            counties.subList(from, to).parallelStream().map(county -> write(county.get())).toList();
        for (List<String> county : lines) {
          for (String line : county) {
            truth.write(line);
            truth.write('\n');
          }
          done += county.size();
        }
        progress.accept(done);
      }
    }
  }

  /** Writes one county's reports; returns their truth. */
  private List<String> write(List<SyntheticReport> county) {
    Set<Path> created = new HashSet<>();
    List<String> truth = new ArrayList<>();
    for (SyntheticReport report : county) {
      Path file = folder.resolve("reports").resolve(report.truth().path());
      try {
        if (!Files.exists(folder)) {
          throw new IOException("the folder was taken away");
        }
        if (created.add(file.getParent())) {
          Files.createDirectories(file.getParent());
        }
        Files.write(file, report.content());
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write report " + file + ": " + e.getMessage(), e);
      }
      truth.add(report.truth().json());
    }
    return truth;
  }
}
