package gongkai.ingest;

import static gongkai.source.TestArchives.bytes;
import static gongkai.source.TestArchives.gzip;
import static gongkai.source.TestArchives.tar;
import static gongkai.source.TestArchives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.extract.Bounds;
import gongkai.source.ArchiveBounds;
import gongkai.warehouse.LocalSpark;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break a run, between good ones: each has its code and the good ones are read. */
@Tag("spark")
class HostileFilesTest {
  private static final IngestSettings SETTINGS =
      new IngestSettings(
          1 << 20, 100, false, new ArchiveBounds(1 << 30, 2 << 20, 64 << 20, 500, 100, 2));
  private static final Bounds BOUNDS =
      new Bounds(8 << 20, 100_000, 100, 50, Duration.ofSeconds(20));
  private static final byte[] ZEROS = new byte[2 << 20];

  @TempDir Path folder;

  @Test
  void endInTheirCodesAndTheGoodFilesBesideThemAreRead() throws IOException {
    byte[] good = bytes(report("甲县教育局"));
    byte[] other = bytes(report("乙县财政局"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, String> codes = new TreeMap<>();

    files.put("good.txt", good);
    codes.put("good.txt", "read");

    Map<String, byte[]> bombs = new LinkedHashMap<>();
    for (int bomb = 0; bomb < 20; bomb++) {
      bombs.put(bomb + ".zip", zip(zeros(12, bomb)));
    }
    files.put("nested-bombs.zip", zip(bombs));
    codes.put("nested-bombs.zip", "archive_too_large");

    files.put("bomb.gz", gzip(new byte[64 << 20]));
    codes.put("bomb.gz!/bomb", "too_large");

    Map<String, byte[]> many = new LinkedHashMap<>();
    many.put("good.txt", other);
    for (int entry = 0; entry < 600; entry++) {
      many.put("folder" + entry + "/", new byte[0]);
    }
    files.put("many.zip", zip(many));
    codes.put("many.zip!/good.txt", "read");
    codes.put("many.zip", "archive_too_large");

    files.put("endless-header.tar.gz", gzip(endlessHeader()));
    codes.put("endless-header.tar.gz", "damaged_file");

    Map<String, byte[]> names = new LinkedHashMap<>();
    names.put("../../../../tmp/climbs.txt", good);
    names.put("=cmd|' /C calc'!A0", bytes("x"));
    names.put("two\nlines\u001b[2J", bytes("y"));
    files.put("names.zip", zip(names));
    codes.put("names.zip!/tmp/climbs.txt", "read");
    codes.put("names.zip!/=cmd|' /C calc'!A0", "not_a_report");
    codes.put("names.zip!/two%0Alines%1B[2J", "not_a_report");

    Map<String, byte[]> word = new LinkedHashMap<>();
    word.put("[Content_Types].xml", bytes("<Types/>"));
    word.put("word/document.xml", bytes(entityBomb()));
    files.put("entities.docx", zip(word));
    codes.put("entities.docx", "damaged_file");
    files.put("no-word.docx", good);
    codes.put("no-word.docx", "read");
    files.put("zeros.pdf", ZEROS);
    codes.put("zeros.pdf", "binary_file");
    files.put("cut.pdf", bytes("%PDF-1.7\n1 0 obj\n<</Length 99999999999>>\nstream\n"));
    codes.put("cut.pdf", "damaged_file");
    files.put("cut.doc", ole());
    codes.put("cut.doc", "damaged_file");
    files.put("nested.html", bytes("<html><body>" + "<table><tr><td>".repeat(50_000)));
    codes.put("nested.html", "too_complex");
    files.put("giant-cell.txt", bytes("甲县2023年政府信息公开工作年度报告\n|" + "1".repeat(1_900_000) + "|"));
    codes.put("giant-cell.txt", "not_a_report");
    files.put("giant.txt", Arrays.copyOf(good, 3 << 20));
    codes.put("giant.txt", "too_large");

    Path reports = Files.createDirectories(folder.resolve("reports"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(reports.resolve(file.getKey()), file.getValue());
    }
    Warehouse warehouse = LocalSpark.warehouse(folder.resolve("warehouse"));
    IngestSummary summary =
        new Ingest(warehouse, ReportProcessor.within(BOUNDS), SETTINGS, (done, total) -> {})
            .run(reports.toString(), "run-1");

    Map<String, String> outcomes = new TreeMap<>();
    for (Row row :
        warehouse
            .spark()
            .sql("SELECT path, coalesce(reason, 'read') FROM gongkai.ogi.files")
            .collectAsList()) {
      String path = row.getString(0).substring(reports.toString().length() + 1);
      if (!path.startsWith("nested-bombs.zip!")) {
        outcomes.put(path, row.getString(1));
      }
    }
    assertThat(outcomes).isEqualTo(codes);
    assertThat(summary.files()).isEqualTo(warehouse.rowCount("files"));
    assertThat(folder.resolve("tmp")).doesNotExist();
  }

  private static String report(String body) throws IOException {
    String text =
        Files.readString(
            Path.of("../jobs/samples/reports/安徽省/池州市/石台县/石台县财政局2022年政府信息公开工作年度报告.txt"));
    return text.replace("石台县财政局", body);
  }

  private static Map<String, byte[]> zeros(int entries, int salt) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (int entry = 0; entry < entries; entry++) {
      contents.put(salt + "-" + entry + ".txt", Arrays.copyOf(ZEROS, 1 << 20));
    }
    return contents;
  }

  /** A name of 40 MB in a header that says that it holds a name. */
  private static byte[] endlessHeader() {
    byte[] tar = Arrays.copyOf(tar(Map.of("x".repeat(99), new byte[0])), 512 + (40 << 20));
    tar[156] = 'L';
    byte[] size = bytes("00300000000");
    System.arraycopy(size, 0, tar, 124, size.length);
    Arrays.fill(tar, 148, 156, (byte) ' ');
    int sum = 0;
    for (int at = 0; at < 512; at++) {
      sum += tar[at] & 0xFF;
    }
    byte[] octal = bytes("%06o".formatted(sum));
    System.arraycopy(octal, 0, tar, 148, octal.length);
    tar[154] = 0;
    Arrays.fill(tar, 512, tar.length, (byte) 'x');
    return tar;
  }

  private static String entityBomb() {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e0 \"0\">");
    for (int level = 1; level < 30; level++) {
      text.append("<!ENTITY e%d \"%s\">".formatted(level, ("&e" + (level - 1) + ";").repeat(10)));
    }
    return text.append("]><d>&e29;</d>").toString();
  }

  private static byte[] ole() {
    byte[] content = new byte[600];
    int[] magic = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    for (int at = 0; at < magic.length; at++) {
      content[at] = (byte) magic[at];
    }
    return content;
  }
}
