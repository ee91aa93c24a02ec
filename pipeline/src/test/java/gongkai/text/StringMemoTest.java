package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StringMemoTest {
  private final AtomicInteger made = new AtomicInteger();

  private StringMemo<Integer> lengths(int places) {
    return new StringMemo<>(
        places,
        text -> {
          made.incrementAndGet();
          return text.length();
        });
  }

  @Test
  void makesNothingTwiceForATextThatComesAgain() {
    StringMemo<Integer> lengths = lengths(16);

    assertThat(lengths.of("予以公开")).isEqualTo(4);
    assertThat(lengths.of(String.join("以", "予", "公开"))).isEqualTo(4);
    assertThat(made).hasValue(1);
  }

  @Test
  void keepsNoLongTextInMemory() {
    StringMemo<Integer> lengths = lengths(16);
    String cell = "以".repeat(100_000);

    assertThat(lengths.of(cell)).isEqualTo(100_000);
    assertThat(lengths.of(cell)).isEqualTo(100_000);
    assertThat(made).hasValue(2);
  }

  @Property
  void neverGivesOneTextWhatWasMadeOfAnother(@ForAll String first, @ForAll String second) {
    StringMemo<Integer> lengths = lengths(1);

    assertThat(lengths.of(first)).isEqualTo(first.length());
    assertThat(lengths.of(second)).isEqualTo(second.length());
    assertThat(lengths.of(first)).isEqualTo(first.length());
  }
}
