package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.check.Rule;
import gongkai.check.Rules;
import gongkai.synth.Fault;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** That no rule of the registry goes untried. */
class PlantedRulesTest {
  /** Rules that no report can break, with the reason. */
  private static final Map<String, String> NOT_PLANTED =
      Map.of("R4", "only a reader that invents a number breaks it, whatever the report says");

  @Test
  void plantsAFaultForEveryRuleThatAReportCanBreak() {
    Set<String> tried = new TreeSet<>();
    Arrays.stream(Fault.values()).map(Fault::rule).forEach(tried::add);
    Arrays.stream(FileFault.values()).map(FileFault::rule).forEach(tried::add);
    Arrays.stream(FolderFault.values()).map(FolderFault::rule).forEach(tried::add);

    assertThat(tried).doesNotContainAnyElementsOf(NOT_PLANTED.keySet());
    tried.addAll(NOT_PLANTED.keySet());
    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            Rules.standard().all().stream().map(Rule::id).toList());
  }
}
