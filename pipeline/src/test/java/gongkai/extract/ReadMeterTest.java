package gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReadMeterTest {
  private static final Bounds BOUNDS = new Bounds(1000, 10, 5, 3, Duration.ofMinutes(1));

  @Test
  void allowsAsMuchAsTheBoundsAndNoMore() {
    assertBound(meter -> meter.countNodes(10), ReadMeter::countNode, "more than 10 parts");
    assertBound(
        meter -> meter.countExpandedBytes(1000),
        meter -> meter.countExpandedBytes(1),
        "1000 bytes");
    assertBound(
        meter -> meter.countCharacters(10 * 16 + 15),
        meter -> meter.countCharacters(1),
        "more text");
    assertBound(meter -> meter.checkDepth(5), meter -> meter.checkDepth(6), "more than 5 levels");
  }

  @Test
  void stopsReadingWhenTheTimeIsOver() {
    ReadMeter meter = new ReadMeter(new Bounds(1000, 10, 5, 3, Duration.ZERO));
    assertThatThrownBy(
            () -> {
              for (int call = 0; call < 256; call++) {
                meter.checkTime();
              }
            })
        .isInstanceOfSatisfying(
            UnreadableDocument.class, slow -> assertReason(slow, UnreadableReason.TOO_SLOW));
  }

  private static void assertBound(
      Consumer<ReadMeter> most, Consumer<ReadMeter> more, String message) {
    ReadMeter meter = new ReadMeter(BOUNDS);
    assertThatCode(() -> most.accept(meter)).doesNotThrowAnyException();
    assertThatThrownBy(() -> more.accept(meter))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, large -> assertReason(large, UnreadableReason.TOO_COMPLEX))
        .hasMessageContaining(message);
  }

  private static void assertReason(UnreadableDocument thrown, UnreadableReason reason) {
    assertThat(thrown.reason()).isEqualTo(reason);
  }
}
