package gongkai.aggregate;

import gongkai.region.Gazetteer;
import gongkai.region.Region;
import gongkai.table.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Rows of {@code regions}, their values in the order of {@code resources/tables/regions.csv}. */
final class RegionRows {
  private RegionRows() {}

  /** Every region of the gazetteer. */
  static Dataset<Row> of(SparkSession spark, Gazetteer gazetteer) {
    List<Row> rows = gazetteer.regions().stream().map(RegionRows::row).toList();
    return spark.createDataFrame(rows, Tables.standard().table("regions").schema());
  }

  private static Row row(Region region) {
    return RowFactory.create(
        region.code(),
        region.name(),
        region.level().code(),
        region.kind(),
        region.provinceCode(),
        region.province(),
        region.cityCode(),
        region.city(),
        region.countyCode(),
        region.county(),
        region.validFromYear(),
        region.validToYear(),
        region.validToYear() == null ? null : region.currentCode(),
        region.lineage());
  }
}
