package gongkai.source;

import static gongkai.source.TestArchives.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** Slices read one by one give together what the whole archive gives, or nothing that counts. */
class SlicedArchiveTest {
  private static final ArchiveBounds BOUNDS =
      new ArchiveBounds(1 << 30, 4000, 1 << 30, 100_000, 100, 2);
  private static final byte[] TROUBLED = FaultyZip.of(300, file -> "text " + file, 5000);
  private static final int MEGABYTE = 1 << 20;

  @Test
  void giveWhatTheWholeArchiveGivesHoweverManyTheyAre() {
    List<String> whole = read(TROUBLED, BOUNDS, ArchiveSlice.WHOLE).entries;
    assertThat(whole)
        .hasSizeGreaterThan(400)
        .contains("a!/县0/0.txt = text 0", "a!/县0/0.txt#2 = text 40")
        .contains("a!/nested25.zip!/a.txt#2 = text 25", "a!/nested25.zip!/deeper.zip ! too_complex")
        .contains("a!/cut50.zip ! damaged_file", "a!/damaged75.txt ! damaged_file")
        .contains("a!/locked75.txt ! encrypted_file", "a!/method75.txt ! unsupported_format")
        .contains("a!/link75 ! not_a_file", "a!/large75.bin ! too_large");

    Set<Integer> counts = new HashSet<>();
    for (int most : new int[] {2, 3, 7, 20, 40}) {
      List<String> joined = new ArrayList<>();
      List<ArchiveSlice> slices = slices(TROUBLED, BOUNDS, most);
      for (ArchiveSlice slice : slices) {
        Outcome outcome = read(TROUBLED, BOUNDS, slice);
        assertThat(outcome.brokenOff).isFalse();
        assertThat(outcome.entries).isNotEmpty();
        joined.addAll(outcome.entries);
      }
      assertThat(joined).isEqualTo(whole);
      counts.add(slices.size());
    }
    assertThat(counts).containsExactlyInAnyOrder(2, 3, 7, 20, 40);
  }

  @Test
  void areAboutAsHeavyAsEachOther() {
    for (ArchiveSlice slice : slices(TROUBLED, BOUNDS, 10)) {
      assertThat(slice.files()).isBetween(30, 50);
      assertThat(slice.bytes()).isBetween(3000L, 20_000L);
    }
  }

  @Test
  void tellWhichOfThemGivesAFile() {
    SlicedArchive sliced = sliced(TROUBLED, BOUNDS, 8);
    Map<String, Integer> expected = new HashMap<>();
    Map<String, Integer> told = new HashMap<>();
    for (ArchiveSlice slice : sliced.slices()) {
      for (String entry : read(TROUBLED, BOUNDS, slice).entries) {
        String path = entry.split(" ", 2)[0];
        expected.put(path, slice.number());
        told.put(path, sliced.number(path));
      }
    }
    assertThat(told).isEqualTo(expected).hasSizeGreaterThan(400);
    assertThat(sliced.number("a!/nowhere.txt")).isZero();
  }

  @Test
  void areNotCutFromWhatIsSmallOrOddOrHasToBeReadFromItsBeginning() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int file = 0; file < 100; file++) {
      files.put(file + ".txt", bytes("text " + file));
    }
    byte[] zip = TestArchives.zip(files);
    Map<String, byte[]> document = new LinkedHashMap<>(files);
    document.put("[Content_Types].xml", bytes("<Types/>"));
    ArchiveBounds few = new ArchiveBounds(1 << 30, 4000, 1 << 30, 99, 100, 2);
    ArchiveBounds narrow = new ArchiveBounds(1 << 30, 4000, 500, 1000, 100, 2);

    assertThat(slices(zip, BOUNDS, 4)).hasSize(4);
    assertThat(slices(zip, BOUNDS, 1)).containsExactly(ArchiveSlice.WHOLE);
    assertThat(slices(TestArchives.zip(Map.of("a.txt", bytes("x"))), BOUNDS, 4)).hasSize(1);
    assertThat(slices(TestArchives.zip(document), BOUNDS, 4)).hasSize(1);
    assertThat(slices(TestArchives.tar(files), BOUNDS, 4)).hasSize(1);
    assertThat(slices(TestArchives.gzip(TestArchives.tar(files)), BOUNDS, 4)).hasSize(1);
    assertThat(slices(Arrays.copyOf(zip, zip.length - 10), BOUNDS, 4)).hasSize(1);
    assertThat(slices(zip, few, 4)).hasSize(1);
    assertThat(slices(zip, narrow, 4)).hasSize(1);
    assertThat(slices(FaultyZip.overlapping(zip, "50.txt", "49.txt"), BOUNDS, 4)).hasSize(1);
    assertThat(slices(bytes("a text"), BOUNDS, 4)).hasSize(1);
  }

  @Test
  void unpackNoMoreTogetherThanTheWholeMayWhateverTheDirectorySays() {
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    for (int entry = 0; entry < 80; entry++) {
      bomb.put(entry + ".txt", new byte[MEGABYTE]);
    }
    byte[] zip = FaultyZip.understated(TestArchives.zip(bomb));
    ArchiveBounds bounds = new ArchiveBounds(1 << 30, MEGABYTE, 1 << 30, 1000, 100, 2);
    List<ArchiveSlice> slices = slices(zip, bounds, 8);
    assertThat(slices).hasSize(8);

    int unpacked = 0;
    for (ArchiveSlice slice : slices) {
      Outcome outcome = read(zip, bounds, slice);
      assertThat(outcome.brokenOff).isTrue();
      assertThat(outcome.entries).allMatch(entry -> entry.endsWith(" ! damaged_file"));
      unpacked += outcome.entries.size() * MEGABYTE;
    }
    assertThat(unpacked).isPositive().isLessThanOrEqualTo((int) ArchiveBounds.FREE_BYTES);
    assertThat(read(zip, bounds, ArchiveSlice.WHOLE).entries)
        .hasSize(17)
        .endsWith("a ! archive_too_large");
  }

  @Test
  void breakOffWhereArchivesWithinHoldMoreEntriesThanTheWholeMay() {
    int entries = 300;
    int withinDirectory = entries + 12 * 9;
    for (int most : new int[] {withinDirectory, withinDirectory + 10, withinDirectory + 24}) {
      ArchiveBounds bounds = new ArchiveBounds(1 << 30, 4000, 1 << 30, most, 100, 2);
      assertThat(read(TROUBLED, bounds, ArchiveSlice.WHOLE).entries)
          .endsWith("a ! archive_too_large");
      List<ArchiveSlice> slices = slices(TROUBLED, bounds, 6);
      assertThat(slices).hasSize(6);
      assertThat(slices.stream().map(slice -> read(TROUBLED, bounds, slice)))
          .anyMatch(Outcome::brokenOff)
          .allMatch(
              outcome -> outcome.entries.stream().noneMatch(entry -> entry.startsWith("a !")));
    }
  }

  @Test
  void breakOffWhereAnEntryReachesIntoTheNextOneAlsoAcrossTheirBorders() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int file = 0; file < 40; file++) {
      files.put(file + ".txt", bytes("text " + file));
    }
    byte[] zip = TestArchives.zip(files);
    for (int file = 0; file < 30; file++) {
      byte[] reaching = FaultyZip.reachingOver(zip, file + ".txt");
      assertThat(read(reaching, BOUNDS, ArchiveSlice.WHOLE).entries)
          .hasSize(40)
          .contains("a!/" + (file + 1) + ".txt ! damaged_file");
      List<ArchiveSlice> slices = slices(reaching, BOUNDS, 4);
      assertThat(slices).hasSize(4);
      assertThat(slices.stream().filter(slice -> read(reaching, BOUNDS, slice).brokenOff))
          .hasSize(1);
    }
  }

  @Test
  void breakOffWhereAnotherArchiveStandsInTheirPlace() {
    ArchiveSlice slice = slices(TROUBLED, BOUNDS, 4).get(2);
    byte[] other = FaultyZip.of(300, file -> "test " + file, 5000);
    byte[] broken = Arrays.copyOf(TROUBLED, TROUBLED.length - 10);

    assertThat(read(TROUBLED, BOUNDS, slice).brokenOff).isFalse();
    for (byte[] instead : List.of(other, broken, bytes("a text"), new byte[0])) {
      assertThat(read(instead, BOUNDS, slice)).isEqualTo(new Outcome(List.of(), true));
    }
  }

  private static List<ArchiveSlice> slices(byte[] packed, ArchiveBounds bounds, int most) {
    return sliced(packed, bounds, most).slices();
  }

  private static SlicedArchive sliced(byte[] packed, ArchiveBounds bounds, int most) {
    return SlicedArchive.of(
        file(packed),
        new SeekableInMemoryByteChannel(packed),
        bounds,
        new SliceSize(Long.MAX_VALUE, 1, most));
  }

  private static Outcome read(byte[] packed, ArchiveBounds bounds, ArchiveSlice slice) {
    List<String> entries = new ArrayList<>();
    try (Archive archive =
        Archive.open(file(packed), new SeekableInMemoryByteChannel(packed), bounds, slice)
            .orElseThrow()) {
      archive.forEachRemaining(
          entry ->
              entries.add(
                  entry.file().path()
                      + (entry.rejection() == null
                          ? " = " + new String(entry.content(), StandardCharsets.UTF_8).strip()
                          : " ! " + entry.rejection())));
      return new Outcome(entries, archive.needsWholeArchive());
    }
  }

  private static SourceFile file(byte[] packed) {
    return new SourceFile("a", packed.length, 0);
  }

  /**
   * @param entries {@code path = text} or {@code path ! code}
   */
  private record Outcome(List<String> entries, boolean brokenOff) {}
}
