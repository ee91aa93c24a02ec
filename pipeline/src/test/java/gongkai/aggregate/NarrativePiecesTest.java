package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NarrativePiecesTest {
  private static final String LAST_YEAR = "2022年，我局认真贯彻《条例》（国令第711号），主动公开信息132条；全年受理依申请公开8件。";
  private static final String THIS_YEAR = "2023年，我局认真贯彻《条例》（国令第711号），主动公开信息97条；全年受理依申请公开12件。";

  @Test
  void figuresDoNotMakeTwoTextsDiffer() {
    assertThat(NarrativePieces.cut(THIS_YEAR)).isEqualTo(NarrativePieces.cut(LAST_YEAR));
  }

  @Test
  void whatIsShorterThanFiveCharactersIsNoPiece() {
    assertThat(NarrativePieces.cut("今年以来，全面完成任务。下一步：加强培训，")).containsExactly("全面完成任务");
  }

  @Test
  void aPieceThatIsRepeatedCountsOnce() {
    long[] once = numbers("主动公开政府信息。");
    assertThat(numbers("主动公开政府信息。主动公开政府信息！")).isEqualTo(once);
    assertThat(shared(once, once)).isEqualTo(8);
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsOneCharacter() {
    assertThat(NarrativePieces.cut("𠮷林省厅。")).isEmpty();
    long[] place = numbers("𠮷林省厅局。");
    assertThat(shared(place, place)).isEqualTo(5);
  }

  @Test
  void aTextWithoutPiecesAgreesWithNone() {
    assertThat(NarrativePieces.signature(numbers("无。"))).containsOnlyNulls().hasSize(16);
  }

  @Property
  void whatTwoTextsShareWeighsAsMuchAsTheirCommonPieces(
      @ForAll("pieces") Set<String> one, @ForAll("pieces") Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    assertThat(shared(NarrativePieces.numbers(one), NarrativePieces.numbers(other)))
        .isEqualTo(common.stream().mapToLong(String::length).sum());
  }

  @Property
  void theSameHashIsSmallestInTwoTextsOnlyWhereThePieceIsInBoth(
      @ForAll("pieces") Set<String> one, @ForAll("pieces") Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    Long[] signature = NarrativePieces.signature(NarrativePieces.numbers(all));
    Long[] left = NarrativePieces.signature(NarrativePieces.numbers(one));
    Long[] right = NarrativePieces.signature(NarrativePieces.numbers(other));
    for (int place = 0; place < signature.length; place++) {
      assertThat(signature[place]).isEqualTo(Math.min(left[place], right[place]));
    }
  }

  @Provide
  Arbitrary<Set<String>> pieces() {
    return Arbitraries.strings()
        .withChars('主', '动', '公', '开')
        .ofMinLength(5)
        .ofMaxLength(7)
        .set()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static long shared(long[] one, long[] other) {
    return NarrativePieces.shared(NarrativePieces.packed(one), NarrativePieces.packed(other));
  }

  private static long[] numbers(String text) {
    long[] numbers = NarrativePieces.numbers(NarrativePieces.cut(text));
    assertThat(Arrays.stream(numbers).sorted().toArray()).isEqualTo(numbers);
    return numbers;
  }
}
