package gongkai.aggregate;

import gongkai.check.Rule;
import gongkai.check.Rules;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The registry of rules as rows for SQL. */
final class RuleRows {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "id STRING, version INT, `group` STRING, severity STRING, weaker_severity STRING,"
              + " title_zh STRING, title_en STRING, formula STRING, message STRING");

  private RuleRows() {}

  static Dataset<Row> of(SparkSession spark) {
    List<Row> rows = Rules.standard().all().stream().map(RuleRows::row).toList();
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Row row(Rule rule) {
    return RowFactory.create(
        rule.id(),
        rule.version(),
        rule.group(),
        rule.severity().code(),
        rule.weakerSeverity() == null ? null : rule.weakerSeverity().code(),
        rule.titleChinese(),
        rule.titleEnglish(),
        rule.formula(),
        rule.message());
  }
}
