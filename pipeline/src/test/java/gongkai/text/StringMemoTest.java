package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StringMemoTest {
  private final AtomicInteger calls = new AtomicInteger();

  private StringMemo<Integer> lengths(int slots) {
    return new StringMemo<>(
        slots,
        text -> {
          calls.incrementAndGet();
          return text.length();
        });
  }

  @Test
  void callsTheFunctionOnceForEqualStrings() {
    StringMemo<Integer> lengths = lengths(16);

    assertThat(lengths.of("予以公开")).isEqualTo(4);
    assertThat(lengths.of(String.join("以", "予", "公开"))).isEqualTo(4);
    assertThat(calls).hasValue(1);
  }

  @Test
  void cachesNoLongString() {
    StringMemo<Integer> lengths = lengths(16);
    String cell = "以".repeat(100_000);

    assertThat(lengths.of(cell)).isEqualTo(100_000);
    assertThat(lengths.of(cell)).isEqualTo(100_000);
    assertThat(calls).hasValue(2);
  }

  @Property
  void neverReturnsTheValueOfAnotherStringInTheSameSlot(
      @ForAll String first, @ForAll String second) {
    StringMemo<Integer> lengths = lengths(1);

    assertThat(lengths.of(first)).isEqualTo(first.length());
    assertThat(lengths.of(second)).isEqualTo(second.length());
    assertThat(lengths.of(first)).isEqualTo(first.length());
  }
}
