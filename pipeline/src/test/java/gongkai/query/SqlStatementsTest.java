package gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlStatementsTest {
  @Test
  void splitsAtSemicolonsOutsideQuotesAndComments() {
    assertThat(
            SqlStatements.split(
                "SELECT ';' AS a; -- one; two\nSELECT \"x;\\\";\" /* ; */ FROM `t;`;\n-- end"))
        .containsExactly("SELECT ';' AS a", "-- one; two\nSELECT \"x;\\\";\" /* ; */ FROM `t;`");
  }

  @Test
  void endsWithTheTextWhereAQuoteIsNeverClosed() {
    assertThat(SqlStatements.split("SELECT 'a; b")).containsExactly("SELECT 'a; b");
  }
}
