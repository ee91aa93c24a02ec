package gongkai.extract.word;

import static gongkai.extract.word.WordFile.cell;
import static gongkai.extract.word.WordFile.paragraph;
import static gongkai.extract.word.WordFile.row;
import static gongkai.extract.word.WordFile.run;
import static gongkai.extract.word.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.extract.format.Extractors;
import gongkai.extract.format.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word files made to mislead, to exhaust or to break a reader. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileWordFilesTest {
  private static final Path BINARY =
      Path.of("src/test/resources/reports/word/doc-2021-merged/report.doc");
  private static final int MUTATIONS = 400;

  @TempDir private Path folder;

  @Test
  void areRefusedWhereTheyDeclareADocumentType() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "4711");
    String declared =
        "<!DOCTYPE d [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]><w:document xmlns:w='"
            + WordFile.PLAIN
            + "'><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    assertThat(reason(new WordFile().with("word/document.xml", declared).bytes()))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
    assertThat(
            reason(
                WordFile.ofBody(paragraph(run("甲")))
                    .with("word/styles.xml", "<!DOCTYPE d SYSTEM '" + secret.toUri() + "'><d/>")
                    .bytes()))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
  }

  @Test
  void areRefusedWhereTheirEntitiesMultiply() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'ha'>");
    for (int level = 1; level < 12; level++) {
      String inner = "&a" + (level - 1) + ";";
      laughs.append("<!ENTITY a").append(level).append(" '").append(inner.repeat(10)).append("'>");
    }
    laughs.append("]><d>&a11;</d>");
    assertThat(reason(new WordFile().with("word/document.xml", laughs.toString()).bytes()))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
  }

  @Test
  void areRefusedWhereTheyExpandBeyondTheBounds() {
    byte[] bomb = WordFile.ofBody(paragraph(run("0".repeat(3_000_000)))).bytes();
    assertThat(bomb).hasSizeLessThan(20_000);
    assertThat(reason(bomb, new Bounds(1 << 20, 2_000_000, 200, 500, Duration.ofSeconds(30))))
        .isEqualTo(UnreadableReason.TOO_COMPLEX);
  }

  @Test
  void areRefusedWhereTheyHaveTooManyCellsOrLevels() {
    Bounds few = new Bounds(1 << 28, 5_000, 60, 500, Duration.ofSeconds(30));
    String wide = table(row(cell("0").repeat(3_000)));
    assertThat(reason(WordFile.ofBody(wide).bytes(), few)).isEqualTo(UnreadableReason.TOO_COMPLEX);
    StringBuilder deep = new StringBuilder(paragraph(run("0")));
    for (int level = 0; level < 30; level++) {
      String inner = deep.toString();
      deep.setLength(0);
      deep.append(table(row(cell(inner))));
    }
    assertThat(reason(WordFile.ofBody(deep.toString()).bytes(), few))
        .isEqualTo(UnreadableReason.TOO_COMPLEX);
  }

  @Test
  void areRefusedWhereReadingTakesTooLong() {
    String long0 = paragraph(run("甲")).repeat(20_000);
    assertThat(
            reason(
                WordFile.ofBody(long0).bytes(),
                new Bounds(1 << 28, 2_000_000, 200, 500, Duration.ofNanos(1))))
        .isEqualTo(UnreadableReason.TOO_SLOW);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
  void areDamagedWhereTheyBreakOff(double kept) throws IOException {
    StringBuilder counted = new StringBuilder();
    for (int at = 0; at < 2_000; at++) {
      counted.append(paragraph(run("第" + at * 7919 % 2003 + "条")));
    }
    byte[] whole = WordFile.ofBody(counted.toString()).bytes();
    assertThat(reason(Arrays.copyOf(whole, (int) (whole.length * kept))))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
    byte[] binary = Files.readAllBytes(BINARY);
    assertThat(reason(Arrays.copyOf(binary, (int) (binary.length * kept * 0.8))))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
  }

  @Test
  void areDamagedWhereOneDigitWasChangedBehindTheirChecksum() throws IOException {
    byte[] stored = WordFile.ofBody(table(row(cell("规章"), cell("4711")))).stored();
    assertThat(reason(stored)).isNull();
    int digit = new String(stored, StandardCharsets.ISO_8859_1).indexOf("4711");
    stored[digit] = '9';
    assertThat(reason(stored)).isEqualTo(UnreadableReason.DAMAGED_FILE);
  }

  @Test
  void areDamagedWithoutTheirText() {
    assertThat(reason(new WordFile().with("word/document.xml.bak", "<x/>").bytes()))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
    assertThat(reason(new WordFile().with("word/document.xml", "<x/>").bytes()))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
    assertThat(reason(new WordFile().with("word/document.xml", "<w:document").bytes()))
        .isEqualTo(UnreadableReason.DAMAGED_FILE);
  }

  @Test
  void areToldApartWhenTheyHoldNothingOrPicturesOnly() {
    assertThat(reason(WordFile.ofBody(paragraph()).bytes())).isEqualTo(UnreadableReason.EMPTY_FILE);
    assertThat(reason(WordFile.ofBody(paragraph()).with("word/media/1.png", "x").bytes()))
        .isEqualTo(UnreadableReason.NO_TEXT_LAYER);
  }

  @Test
  void areEncryptedWhenAPasswordGuardsThem() throws Exception {
    assertThat(reason(encrypted(WordFile.ofBody(paragraph(run("甲"))).bytes())))
        .isEqualTo(UnreadableReason.ENCRYPTED_FILE);
    byte[] binary = Files.readAllBytes(BINARY);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(binary))) {
      byte[] text = files.createDocumentInputStream("WordDocument").readAllBytes();
      text[11] |= 0x01; // The flag that says so in the file's own header.
      files.createOrUpdateDocument(new ByteArrayInputStream(text), "WordDocument");
      assertThat(reason(written(files))).isEqualTo(UnreadableReason.ENCRYPTED_FILE);
    }
  }

  @Test
  void areUnsupportedWhereAnotherProgramWrappedThem() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
      assertThat(reason(written(files))).isEqualTo(UnreadableReason.UNSUPPORTED_FORMAT);
    }
  }

  @Test
  void endInAResultOrAReasonHoweverTheyAreMutated() throws Exception {
    byte[] plain = WordFile.ofBody(table(row(cell("规章"), cell("0"))).repeat(20)).bytes();
    byte[] binary = Files.readAllBytes(BINARY);
    Random random = new Random(20260101);
    int refused = 0;
    for (int at = 0; at < MUTATIONS; at++) {
      byte[] mutated = (at % 2 == 0 ? plain : binary).clone();
      for (int change = 1 + random.nextInt(12); change > 0; change--) {
        mutated[8 + random.nextInt(mutated.length - 8)] = (byte) random.nextInt(256);
      }
      refused += reason(mutated) == null ? 0 : 1;
    }
    assertThat(refused).isBetween(1, MUTATIONS - 1);
  }

  private static byte[] encrypted(byte[] content) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("甲乙丙");
      try (OutputStream stream = encryptor.getDataStream(files)) {
        stream.write(content);
      }
      return written(files);
    }
  }

  private static byte[] written(POIFSFileSystem files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    files.writeFilesystem(bytes);
    return bytes.toByteArray();
  }

  private static @Nullable UnreadableReason reason(byte[] content) {
    return reason(content, Bounds.STANDARD);
  }

  /** Why a file is refused, null where it is read. */
  private static @Nullable UnreadableReason reason(byte[] content, Bounds bounds) {
    try {
      Extractors.extract(Format.of(content), content, bounds);
      return null;
    } catch (UnreadableDocument unreadable) {
      return unreadable.reason();
    }
  }
}
