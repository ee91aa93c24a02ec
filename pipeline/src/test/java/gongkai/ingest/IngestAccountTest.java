package gongkai.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.source.ArchiveSlice;
import gongkai.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What tasks tell of slices, in any order and some of it twice, becomes one account. */
class IngestAccountTest {
  private static final SourceFile ARCHIVE = new SourceFile("a.zip", 100, 0);

  @Test
  void countsEachSliceOnceHoweverOftenItWasTold() {
    IngestAccount account = account();
    account.add(
        List.of(), List.of(slice(3, false), slice(1, false), slice(2, false), slice(3, false)));

    assertThat(account.files()).isEqualTo(3 * 10);
    assertThat(account.unchanged()).isEqualTo(3);
    assertThat(account.removeThoseToReadWhole()).isEmpty();
    assertThat(account.archives())
        .singleElement()
        .extracting(ArchiveOutcome::asKnown)
        .isEqualTo(List.of("a.zip!/1", "a.zip!/2", "a.zip!/3"));
  }

  @Test
  void missesASliceThatNobodyTellsOf() {
    assertThatThrownBy(() -> account().add(List.of(), List.of(slice(1, false), slice(3, false))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot account for every file of a.zip: 2 of 3 slices were read");
  }

  @Test
  void forgetsAllSlicesOfWhichOneBrokeOff() {
    IngestAccount account = account();
    account.add(List.of(), IntStream.of(1, 2, 3).mapToObj(each -> slice(each, each == 2)).toList());

    assertThat(account.removeThoseToReadWhole()).containsExactly(FileTask.unknown(ARCHIVE));
    assertThat(account.archives()).isEmpty();

    ArchiveOutcome whole =
        ArchiveOutcome.of(FileTask.unknown(ARCHIVE), "digest", false, 31, List.of());
    account.add(List.of(), List.of(whole));
    assertThat(account.removeThoseToReadWhole()).isEmpty();
    assertThat(account.files()).isEqualTo(31);
  }

  private static IngestAccount account() {
    return new IngestAccount(IngestPlan.first(new FileListing("a.zip", List.of(ARCHIVE))));
  }

  /** One of three, each of ten files. */
  private static ArchiveOutcome slice(int number, boolean needsWholeArchive) {
    ArchiveSlice slice = new ArchiveSlice(number, 3, number * 10, number * 10 + 10, 10, 0, "");
    return ArchiveOutcome.of(
        FileTask.unknown(ARCHIVE).slice(slice, "digest", Map.of()),
        "digest",
        needsWholeArchive,
        10,
        List.of("a.zip!/" + number));
  }
}
