package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void givesTheResultOfWorkThatEndsInTime() {
    assertThat(TimeLimit.within(Duration.ofSeconds(30), () -> 7)).contains(7);
  }

  @Test
  void endsWorkThatHeedsNoInterruption() throws InterruptedException {
    AtomicLong steps = new AtomicLong();

    assertThat(TimeLimit.within(SHORT, () -> endless(steps))).isEmpty();

    long seen;
    do {
      seen = steps.get();
      Thread.sleep(100);
    } while (steps.get() != seen);
    assertThat(seen).isPositive();
  }

  @Test
  void letsFailuresThrough() {
    assertThatThrownBy(() -> TimeLimit.within(Duration.ofSeconds(30), () -> below(0)))
        .isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(
            () ->
                TimeLimit.within(
                    Duration.ofSeconds(30),
                    () -> {
                      throw new IllegalArgumentException("Invalid file");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid file");
  }

  @Test
  void worksOnAfterWorkThatWasEnded() {
    assertThat(TimeLimit.within(SHORT, () -> endless(new AtomicLong()))).isEmpty();
    assertThat(TimeLimit.within(Duration.ofSeconds(30), () -> "next")).contains("next");
  }

  private static Integer endless(AtomicLong steps) {
    while (steps.incrementAndGet() != Long.MIN_VALUE) {
      Thread.onSpinWait();
    }
    return 0;
  }

  private static long below(long level) {
    return level == Long.MAX_VALUE ? level : below(level + 1) + 1;
  }
}
