package gongkai.warehouse;

import gongkai.InvalidInput;
import gongkai.table.TableSpec;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types;

/** Creates the tables of the warehouse as declared. */
final class TableCreator {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "format-version", "2",
          "write.parquet.compression-codec", "zstd",
          "write.delete.mode", "merge-on-read",
          "write.update.mode", "merge-on-read",
          "write.merge.mode", "merge-on-read",
          "write.metadata.delete-after-commit.enabled", "true",
          "write.metadata.previous-versions-max", "50");

  private final Catalog catalog;

  TableCreator(Catalog catalog) {
    this.catalog = catalog;
  }

  /** See {@link Warehouse#make}. */
  Table make(TableSpec spec) {
    TableIdentifier identifier = TableIdentifier.of(Warehouse.NAMESPACE, spec.name());
    Schema declared = SparkSchemaUtil.convert(spec.schema());
    try {
      Table table = catalog.loadTable(identifier);
      if (spec.layer() == TableSpec.Layer.RECORD) {
        checkHolds(table, declared);
      }
      if (declared.columns().size() > table.schema().columns().size()) {
        table.updateSchema().unionByNameWith(declared).commit();
      }
      return table;
    } catch (NoSuchTableException absent) {
      makeNamespace();
      boolean byYear = spec.derived() && spec.byYear();
      PartitionSpec.Builder partitions = PartitionSpec.builderFor(declared);
      return catalog
          .buildTable(identifier, declared)
          .withPartitionSpec((byYear ? partitions.identity("report_year") : partitions).build())
          .withProperties(PROPERTIES)
          .withProperties(withoutStatistics(declared))
          .withProperty("comment", spec.grain())
          .create();
    }
  }

  /**
   * Turns off statistics for columns within lists: they cannot exclude any file from a query and
   * are expensive.
   */
  private static Map<String, String> withoutStatistics(Schema declared) {
    Map<String, String> properties = new TreeMap<>();
    for (Types.NestedField field : TypeUtil.indexById(declared.asStruct()).values()) {
      String column = declared.findColumnName(field.fieldId());
      if (field.type().isPrimitiveType() && column.contains(".element")) {
        properties.put(TableProperties.PARQUET_COLUMN_STATS_ENABLED_PREFIX + column, "false");
      }
    }
    return properties;
  }

  private static void checkHolds(Table table, Schema declared) {
    Set<String> missing = new TreeSet<>(TypeUtil.indexByName(declared.asStruct()).keySet());
    missing.removeAll(TypeUtil.indexByName(table.schema().asStruct()).keySet());
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          "Cannot use the warehouse: its table "
              + TableIdentifier.parse(table.name()).name()
              + " is of an older version, without "
              + missing.iterator().next()
              + "; ingest the reports into a new one");
    }
  }

  private void makeNamespace() {
    SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
    Namespace namespace = Namespace.of(Warehouse.NAMESPACE);
    if (!namespaces.namespaceExists(namespace)) {
      try {
        namespaces.createNamespace(namespace);
      } catch (AlreadyExistsException madeMeanwhile) {
        return;
      }
    }
  }
}
