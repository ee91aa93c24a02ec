package gongkai.source;

import static gongkai.source.TestArchives.bytes;
import static gongkai.source.TestArchives.gzip;
import static gongkai.source.TestArchives.tar;
import static gongkai.source.TestArchives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** Entries are shown as {@code path = text} or {@code path ! code}. */
class ArchiveTest {
  private static final byte[] ZEROS = new byte[1 << 20];

  @Test
  void readsAZipATarAGzippedTarAndAGzippedFileAlike() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("甲县/教育局.txt", bytes("一"));
    files.put("b.txt", bytes("二"));

    for (byte[] packed : List.of(zip(files), tar(files), gzip(tar(files)))) {
      assertThat(entries(packed)).containsExactly("a!/甲县/教育局.txt = 一", "a!/b.txt = 二");
    }
    assertThat(entries("x/b.txt.gz", gzip(bytes("二")), ArchiveBounds.STANDARD))
        .containsExactly("x/b.txt.gz!/b.txt = 二");
  }

  @Test
  void readsNamesInGbkAndInUtf8ThatNothingDeclares() {
    Map<String, byte[]> files = Map.of("政府信息公开年度报告/联通.txt", bytes("一"));

    assertThat(entries(zip(files, Charset.forName("GBK"))))
        .containsExactly("a!/政府信息公开年度报告/联通.txt = 一");
    assertThat(EntryNames.decoded("年报.txt".getBytes(StandardCharsets.UTF_8))).isEqualTo("年报.txt");
    assertThat(EntryNames.decoded("联通".getBytes(Charset.forName("GBK")))).isEqualTo("联通");
  }

  @Test
  void readsArchivesInAnArchiveButNoDeeper() {
    byte[] innermost = zip(Map.of("c.txt", bytes("三")));
    byte[] inner = tar(Map.of("b.zip", innermost));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("in.tar.gz", gzip(tar(Map.of("c.txt", bytes("三")))));
    outer.put("deep.tar", inner);
    outer.put("d.txt", bytes("四"));

    assertThat(entries(zip(outer)))
        .containsExactly(
            "a!/in.tar.gz!/c.txt = 三", "a!/deep.tar!/b.zip ! too_complex", "a!/d.txt = 四");
  }

  @Test
  void takesNoDocumentForAnArchive() {
    byte[] word = zip(Map.of("[Content_Types].xml", bytes("<Types/>")));

    assertThat(open("a.docx", word, ArchiveBounds.STANDARD)).isEmpty();
    assertThat(open("a.docx", Arrays.copyOf(word, word.length - 30), ArchiveBounds.STANDARD))
        .isEmpty();
    assertThat(open("a.zip", bytes("a text"), ArchiveBounds.STANDARD)).isEmpty();
    assertThat(entries(zip(Map.of("a.docx", word))))
        .hasSize(1)
        .first()
        .asString()
        .contains(" = PK");
  }

  @Test
  void leavesNamesThatClimbOutOrWriteOverTheTerminalWithinTheArchive() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../etc/passwd", bytes("1"));
    files.put("/etc/passwd", bytes("2"));
    files.put("C:\\temp\\x.txt", bytes("3"));
    files.put("a\nb\u001b[31m.txt", bytes("4"));
    files.put("=cmd|' /C calc'!A0.txt", bytes("5"));
    files.put("x.zip!/y.txt", bytes("6"));
    files.put("\u202etxt.exe", bytes("7"));
    files.put("..", bytes("8"));

    assertThat(entries(zip(files)))
        .containsExactly(
            "a!/etc/passwd = 1",
            "a!/etc/passwd#2 = 2",
            "a!/C:/temp/x.txt = 3",
            "a!/a%0Ab%1B[31m.txt = 4",
            "a!/=cmd|' /C calc'!A0.txt = 5",
            "a!/x.zip%21/y.txt = 6",
            "a!/%E2%80%AEtxt.exe = 7",
            "a!/unnamed = 8");
  }

  @Test
  void leavesOutFoldersAndHiddenNamesAsAListingDoes() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("folder/", new byte[0]);
    files.put("__MACOSX/._b.txt", bytes("x"));
    files.put(".DS_Store", bytes("x"));
    files.put("folder/b.txt", bytes("二"));

    assertThat(entries(zip(files))).containsExactly("a!/folder/b.txt = 二");
    assertThat(entries(tar(files))).containsExactly("a!/folder/b.txt = 二");
    assertThat(entries(zip(Map.of("folder/", new byte[0])))).containsExactly("a ! empty_file");
    assertThat(entries(zip(Map.of()))).containsExactly("a ! empty_file");
  }

  @Test
  void tellsLinksAndDevicesAndFollowsNone() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
      for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_CHR}) {
        TarArchiveEntry entry = new TarArchiveEntry("entry" + (char) kind, kind);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    assertThat(entries(packed.toByteArray()))
        .containsExactly("a!/entry2 ! not_a_file", "a!/entry3 ! not_a_file");
  }

  @Test
  void readsWhatABrokenArchiveStillHoldsAndTellsTheBreak() {
    byte[] noise = new byte[4000];
    new java.util.Random(7).nextBytes(noise);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", bytes("一"));
    files.put("b.bin", noise);

    for (byte[] packed : List.of(zip(files), tar(files), gzip(tar(files)))) {
      List<String> read = entries(Arrays.copyOf(packed, 3000));
      assertThat(read).startsWith("a!/a.txt = 一").endsWith("a ! damaged_file");
    }
  }

  @Test
  void rejectsAnEntryWhoseSumIsWrong() {
    byte[] packed = tar(Map.of());
    assertThat(packed).isNotEmpty();
    byte[] zip = TestArchives.zip(Map.of("a.txt", bytes("0123456789".repeat(50))));
    int crc = indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 16;
    zip[crc] ^= 1;
    assertThat(entries(zip)).containsExactly("a!/a.txt ! damaged_file");
  }

  @Test
  void rejectsAnEntryThatNeedsAPasswordAndReadsTheOthers() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", bytes("一"));
    files.put("b.txt", bytes("二"));
    byte[] zip = zip(files);
    zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    assertThat(entries(zip)).containsExactly("a!/a.txt ! encrypted_file", "a!/b.txt = 二");
  }

  @Test
  void endsAnArchiveThatUnpacksToTooMuchAndReadsTheOthersBesideIt() {
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    for (int entry = 0; entry < 40; entry++) {
      bomb.put(entry + ".txt", ZEROS);
    }
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("bomb.zip", zip(bomb));
    outer.put("b.txt", bytes("二"));
    ArchiveBounds bounds = new ArchiveBounds(1 << 30, 1 << 20, 1 << 30, 1000, 100, 2);

    List<String> read = entries("a", zip(outer), bounds);

    assertThat(read).hasSize(18).endsWith("a!/bomb.zip ! archive_too_large", "a!/b.txt = 二");
  }

  @Test
  void endsAnArchiveOfTooManyEntriesAndPassesOverALargeOne() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("large.txt", ZEROS);
    files.put("b.txt", bytes("二"));
    files.put("c.txt", bytes("三"));
    ArchiveBounds bounds = new ArchiveBounds(1 << 30, 1000, 1 << 30, 2, 100, 2);

    for (byte[] packed : List.of(zip(files), tar(files), gzip(tar(files)))) {
      assertThat(entries("a", packed, bounds))
          .containsExactly("a!/large.txt ! too_large", "a!/b.txt = 二", "a ! archive_too_large");
    }
  }

  private static int indexOf(byte[] content, byte[] wanted) {
    for (int at = 0; at + wanted.length <= content.length; at++) {
      if (Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not found");
  }

  private static Optional<Archive> open(String path, byte[] packed, ArchiveBounds bounds) {
    return Archive.open(
        new SourceFile(path, packed.length, 0), new SeekableInMemoryByteChannel(packed), bounds);
  }

  private static List<String> entries(byte[] packed) {
    return entries("a", packed, ArchiveBounds.STANDARD);
  }

  private static List<String> entries(String path, byte[] packed, ArchiveBounds bounds) {
    List<String> entries = new ArrayList<>();
    try (Archive archive = open(path, packed, bounds).orElseThrow()) {
      while (archive.hasNext()) {
        ArchiveEntry entry = archive.next();
        entries.add(
            entry.file().path()
                + (entry.rejection() == null
                    ? " = "
                        + new String(entry.content(), StandardCharsets.UTF_8)
                            .strip()
                            .replace("\0", "")
                    : " ! " + entry.rejection()));
      }
    }
    return entries;
  }
}
