package gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.InvalidInput;
import org.junit.jupiter.api.Test;

class DerivationSqlTest {
  @Test
  void saysFirstWhatARowIsAndWhatIsRead() {
    assertThat(DerivationSql.of("rankings").lines())
        .startsWith(
            "-- rankings: one row per body × report year × metric that has a better end;"
                + " reads report_metrics, metrics",
            "-- views that gongkai sql adds to the tables: metrics (the registry of metrics)",
            "WITH");
    assertThat(DerivationSql.of("report_regions").lines())
        .startsWith(
            "-- report_regions: one row per current report × region that its figures count for;"
                + " reads reports",
            "WITH");
  }

  @Test
  void namesTheTablesThatItKnowsWhereAnotherIsAskedFor() {
    assertThatThrownBy(() -> DerivationSql.of("ranking"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith(
            "Cannot show the SQL of ranking: the tables that SQL derives are reports, ")
        .hasMessageContaining(", rankings, ");
  }
}
