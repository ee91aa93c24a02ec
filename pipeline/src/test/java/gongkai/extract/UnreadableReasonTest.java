package gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.RejectionReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadableReasonTest {
  @ParameterizedTest
  @EnumSource(UnreadableReason.class)
  void isListedAmongTheRejections(UnreadableReason reason) {
    assertThat(RejectionReason.all()).extracting(RejectionReason::code).contains(reason.code());
  }
}
