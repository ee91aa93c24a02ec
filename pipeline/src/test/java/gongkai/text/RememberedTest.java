package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final AtomicInteger made = new AtomicInteger();

  private Remembered<Integer> lengths(int places) {
    return new Remembered<>(
        places,
        text -> {
          made.incrementAndGet();
          return text.length();
        });
  }

  @Test
  void makesNothingTwiceForATextThatComesAgain() {
    Remembered<Integer> lengths = lengths(16);

    assertThat(lengths.of("予以公开")).isEqualTo(4);
    assertThat(lengths.of(String.join("以", "予", "公开"))).isEqualTo(4);
    assertThat(made).hasValue(1);
  }

  @Test
  void keepsNoLongTextInMemory() {
    Remembered<Integer> lengths = lengths(16);
    String cell = "以".repeat(100_000);

    assertThat(lengths.of(cell)).isEqualTo(100_000);
    assertThat(lengths.of(cell)).isEqualTo(100_000);
    assertThat(made).hasValue(2);
  }

  @Property
  void neverGivesOneTextWhatWasMadeOfAnother(@ForAll String first, @ForAll String second) {
    Remembered<Integer> lengths = lengths(1);

    assertThat(lengths.of(first)).isEqualTo(first.length());
    assertThat(lengths.of(second)).isEqualTo(second.length());
    assertThat(lengths.of(first)).isEqualTo(first.length());
  }
}
