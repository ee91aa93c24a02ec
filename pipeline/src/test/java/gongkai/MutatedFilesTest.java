package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ProcessedReport.Status;
import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.format.Extractors;
import gongkai.extract.format.Format;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.source.Archive;
import gongkai.source.ArchiveBounds;
import gongkai.source.ArchiveEntry;
import gongkai.source.SourceFile;
import gongkai.source.TestArchives;
import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticPlace;
import gongkai.synth.SyntheticReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Files of every format with their bytes and their parts damaged: each has an outcome in time, and
 * a number that is not marked as inferred stands in the text that the file holds.
 */
@Tag("mutants")
class MutatedFilesTest {
  private static final Map<String, Integer> MUTANTS =
      Map.of("html", 4500, "docx", 3000, "doc", 3000, "pdf", 1500, "archive", 2000);
  private static final Bounds BOUNDS =
      new Bounds(64 << 20, 500_000, 200, 100, Duration.ofSeconds(30));
  private static final String[] SPRINKLES = {
    "<td>",
    "</td>",
    "<tr>",
    "</table>",
    "<table>",
    "&nbsp;",
    "&#48;",
    "&amp;",
    "<!--",
    "]]>",
    "<w:tc>",
    "</w:p>",
    "<w:vMerge/>",
    "17",
    "0",
    "endobj",
    "stream\n",
    "<<",
    ">>",
    "\u0000",
    "|"
  };

  @Test
  void haveAnOutcomeAndNoInventedNumber() throws IOException {
    Map<String, List<byte[]>> seeds = seeds();
    assertThat(seeds.keySet()).containsAll(MUTANTS.keySet());
    for (Map.Entry<String, Integer> format : new TreeMap<>(MUTANTS).entrySet()) {
      List<byte[]> originals = seeds.get(format.getKey());
      int reports =
          IntStream.range(0, format.getValue())
              .parallel()
              .map(mutant -> check(format.getKey(), mutant, originals))
              .sum();
      assertThat(reports).as(format.getKey()).isPositive();
    }
  }

  /** Each mutant has chances of its own, so that it is the same whichever thread makes it. */
  private static int check(String format, int mutant, List<byte[]> originals) {
    Random random = new Random(20260102L * format.hashCode() + mutant);
    byte[] original = originals.get(mutant % originals.size());
    byte[] other = originals.get(random.nextInt(originals.size()));
    try {
      return check(format + " mutant " + mutant, mutated(original, other, random));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns how many reports the file gave. */
  private static int check(String name, byte[] content) {
    SourceFile file = new SourceFile(name, content.length, 0);
    Optional<Archive> opened =
        Archive.open(
            file,
            new SeekableInMemoryByteChannel(content),
            ArchiveBounds.STANDARD.withEntryBytes(4 << 20));
    if (opened.isEmpty()) {
      return checkDocument(file, content);
    }
    int reports = 0;
    int entries = 0;
    try (Archive archive = opened.get()) {
      while (archive.hasNext()) {
        ArchiveEntry entry = archive.next();
        entries++;
        if (entry.rejection() == null) {
          reports += checkDocument(entry.file(), entry.content());
        }
      }
    }
    assertThat(entries).as(name).isPositive();
    return reports;
  }

  private static int checkDocument(SourceFile file, byte[] content) {
    ProcessedReport processed;
    try {
      processed = AnnualReports.with(BOUNDS).process(file, content);
    } catch (RuntimeException | StackOverflowError failure) {
      throw new AssertionError("Cannot process " + file.path(), failure);
    }
    if (processed.status() == Status.REJECTED) {
      assertThat(processed.reason()).as(file.path()).isNotEmpty().isNotEqualTo("too_slow");
      return 0;
    }
    String text = dense(text(content));
    for (Measure measure : processed.report().measures().values()) {
      if (measure.status() == MeasureStatus.REPORTED && !text.contains(dense(measure.raw()))) {
        throw new AssertionError(
            file.path() + " does not hold “" + measure.raw() + "” of " + measure.key());
      }
    }
    return 1;
  }

  private static String text(byte[] content) {
    StringBuilder text = new StringBuilder();
    try {
      for (Block block : Extractors.extract(Format.of(content), content, BOUNDS).blocks()) {
        if (block instanceof TextBlock prose) {
          text.append(prose.text()).append('\n');
        } else if (block instanceof TableGrid grid) {
          for (List<Cell> row : grid.rows()) {
            row.forEach(cell -> text.append(cell.text()).append('\n'));
          }
        }
      }
    } catch (UnreadableDocument twoReadingsDiffer) {
      throw new AssertionError("Cannot read again what was read", twoReadingsDiffer);
    }
    return text.toString();
  }

  private static String dense(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000\\u200b\\ufeff]+", "");
  }

  private static byte[] mutated(byte[] original, byte[] other, Random random) throws IOException {
    boolean zipped = original[0] == 'P' && original[1] == 'K';
    if (zipped && random.nextInt(3) > 0) {
      return repacked(original, random);
    }
    byte[] mutant = original.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      mutant = changed(mutant, other, random);
    }
    return mutant;
  }

  /** The archive with one of its parts damaged and its checksums right again. */
  private static byte[] repacked(byte[] archive, Random random) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    List<String> names = List.copyOf(parts.keySet());
    String main = parts.containsKey("word/document.xml") ? "word/document.xml" : names.get(0);
    String chosen = random.nextInt(4) > 0 ? main : names.get(random.nextInt(names.size()));
    byte[] part = parts.get(chosen);
    parts.put(chosen, changed(part, part, random));
    return TestArchives.zip(parts);
  }

  private static byte[] changed(byte[] content, byte[] other, Random random) {
    if (content.length < 2) {
      return other.clone();
    }
    int at = random.nextInt(content.length);
    int length = Math.min(content.length - at, 1 + random.nextInt(400));
    switch (random.nextInt(6)) {
      case 0 -> {
        byte[] flipped = content.clone();
        for (int flip = random.nextInt(20); flip >= 0; flip--) {
          flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
      }
      case 1 -> {
        return random.nextInt(4) == 0 ? Arrays.copyOf(content, at) : content.clone();
      }
      case 2 -> {
        return joined(content, 0, at, content, at + length, content.length);
      }
      case 3 -> {
        return joined(content, 0, at + length, content, at, content.length);
      }
      case 4 -> {
        int from = random.nextInt(Math.max(1, other.length));
        int to = Math.min(other.length, from + length);
        return joined(
            joined(content, 0, at, other, from, to),
            0,
            at + to - from,
            content,
            at,
            content.length);
      }
      default -> {
        byte[] grain = SPRINKLES[random.nextInt(SPRINKLES.length)].getBytes(StandardCharsets.UTF_8);
        return joined(
            joined(content, 0, at, grain, 0, grain.length),
            0,
            at + grain.length,
            content,
            at,
            content.length);
      }
    }
  }

  private static byte[] joined(
      byte[] first, int from, int to, byte[] second, int secondFrom, int secondTo) {
    byte[] joined = new byte[to - from + secondTo - secondFrom];
    System.arraycopy(first, from, joined, 0, to - from);
    System.arraycopy(second, secondFrom, joined, to - from, secondTo - secondFrom);
    return joined;
  }

  /** Files of the tests' folders and invented ones, by format, and archives of them. */
  private static Map<String, List<byte[]>> seeds() throws IOException {
    Map<String, List<byte[]>> seeds = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      for (Path file : files.filter(MutatedFilesTest::isReport).sorted().toList()) {
        add(seeds, Files.readAllBytes(file));
      }
    }
    SyntheticReports invented =
        new SyntheticReports(
            List.of(new SyntheticPlace("341722", "安徽省", "池州市", "石台县", null)),
            5,
            List.of(ReportFormat.HTML, ReportFormat.DOCX, ReportFormat.PDF),
            0);
    invented.stream(24).forEach(report -> add(seeds, report.content()));
    Map<String, byte[]> mixed = new LinkedHashMap<>();
    mixed.put("甲/a.html", seeds.get("html").get(0));
    mixed.put("b.docx", seeds.get("docx").get(0));
    mixed.put("c.doc", seeds.get("doc").get(0));
    seeds.put(
        "archive",
        List.of(
            TestArchives.zip(mixed),
            TestArchives.tar(mixed),
            TestArchives.gzip(TestArchives.tar(mixed)),
            TestArchives.zip(Map.of("in.zip", TestArchives.zip(mixed)))));
    return seeds;
  }

  private static boolean isReport(Path file) {
    return Files.isRegularFile(file) && file.getFileName().toString().startsWith("report.");
  }

  private static void add(Map<String, List<byte[]>> seeds, byte[] content) {
    seeds.computeIfAbsent(Format.of(content).code(), format -> new ArrayList<>()).add(content);
  }
}
