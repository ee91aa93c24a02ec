package gongkai.query;

/**
 * How {@code sql} prints a result. Every command's start loads this enum, also where Spark is not
 * there, so that its public methods name no type of Spark.
 */
public enum ResultFormat {
  table,
  csv,
  json
}
