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
 * A folder of invented reports: the reports under {@code reports/}, their truth line by line in
 * {@code truth.jsonl}.
 */
public record SyntheticFolder(Path folder) {
  /** Counties written at a time; bounds the memory and keeps the truth in order. */
  private static final int WINDOW = 32;

  /**
   * Writes all reports, using all processors.
   *
   * @param written told the number of reports written so far, now and then
   */
  public void write(SyntheticReports reports, int count, LongConsumer written) throws IOException {
    List<Supplier<List<SyntheticReport>>> counties = reports.counties(count);
    Files.createDirectories(folder);
    long done = 0;
    try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.jsonl"))) {
      for (int from = 0; from < counties.size(); from += WINDOW) {
        int to = Math.min(counties.size(), from + WINDOW);
        List<List<String>> lines =
            counties.subList(from, to).parallelStream().map(county -> write(county.get())).toList();
        for (List<String> county : lines) {
          for (String line : county) {
            truth.write(line);
            truth.write('\n');
          }
          done += county.size();
        }
        written.accept(done);
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
