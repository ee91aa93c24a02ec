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

class NarrativeShinglesTest {
  private static final String LAST_YEAR = "2022年，我局认真贯彻《条例》（国令第711号），主动公开信息132条；全年受理依申请公开8件。";
  private static final String THIS_YEAR = "2023年，我局认真贯彻《条例》（国令第711号），主动公开信息97条；全年受理依申请公开12件。";

  @Test
  void figuresDoNotMakeTwoTextsDiffer() {
    assertThat(NarrativeShingles.of(THIS_YEAR)).isEqualTo(NarrativeShingles.of(LAST_YEAR));
  }

  @Test
  void whatIsShorterThanFiveCharactersIsNoShingle() {
    assertThat(NarrativeShingles.of("今年以来，全面完成任务。下一步：加强培训，")).containsExactly("全面完成任务");
  }

  @Test
  void aShingleThatIsRepeatedCountsOnce() {
    long[] once = numbers("主动公开政府信息。");
    assertThat(numbers("主动公开政府信息。主动公开政府信息！")).isEqualTo(once);
    assertThat(shared(once, once)).isEqualTo(8);
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsOneCharacter() {
    assertThat(NarrativeShingles.of("𠮷林省厅。")).isEmpty();
    long[] numbers = numbers("𠮷林省厅局。");
    assertThat(shared(numbers, numbers)).isEqualTo(5);
  }

  @Test
  void aTextWithoutShinglesAgreesWithNone() {
    assertThat(MinHash.signature(numbers("无。"))).containsOnlyNulls().hasSize(16);
  }

  @Property
  void whatTwoTextsShareWeighsAsMuchAsTheirCommonShingles(
      @ForAll("shingles") Set<String> one, @ForAll("shingles") Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    assertThat(shared(NarrativeShingles.numbers(one), NarrativeShingles.numbers(other)))
        .isEqualTo(common.stream().mapToLong(String::length).sum());
  }

  @Property
  void theSignatureOfTwoTextsTogetherIsTheLeastOfBoth(
      @ForAll("shingles") Set<String> one, @ForAll("shingles") Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    Long[] signature = MinHash.signature(NarrativeShingles.numbers(all));
    Long[] left = MinHash.signature(NarrativeShingles.numbers(one));
    Long[] right = MinHash.signature(NarrativeShingles.numbers(other));
    for (int function = 0; function < signature.length; function++) {
      assertThat(signature[function]).isEqualTo(Math.min(left[function], right[function]));
    }
  }

  @Provide
  Arbitrary<Set<String>> shingles() {
    return Arbitraries.strings()
        .withChars('主', '动', '公', '开')
        .ofMinLength(5)
        .ofMaxLength(7)
        .set()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static long shared(long[] one, long[] other) {
    return NarrativeShingles.sharedCharacters(
        NarrativeShingles.packed(one), NarrativeShingles.packed(other));
  }

  private static long[] numbers(String text) {
    long[] numbers = NarrativeShingles.numbers(NarrativeShingles.of(text));
    assertThat(Arrays.stream(numbers).sorted().toArray()).isEqualTo(numbers);
    return numbers;
  }
}
