package gongkai.aggregate;

import gongkai.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A user-maintained CSV file in UTF-8, whose first line names the columns. */
final class UserList {
  private static final int SHOWN = 10;

  private final String what;
  private final @Nullable String path;
  private final List<String> mistakes = new ArrayList<>();

  /**
   * @param what the list contains, for messages
   * @param path file or URI, null where there is none
   */
  UserList(String what, @Nullable String path) {
    this.what = what;
    this.path = path;
  }

  /** The rows with the named columns, empty cells as empty texts; none without a file. */
  List<Map<String, String>> rows(SparkSession spark, List<String> columns) {
    if (path == null) {
      return List.of();
    }
    Dataset<Row> read = read(spark, path);
    List<String> missing = new ArrayList<>(columns);
    missing.removeAll(Arrays.asList(read.columns()));
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          "Invalid %s %s: missing columns %s".formatted(what, path, String.join(", ", missing)));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Row row : read.collectAsList()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String column : columns) {
        String cell = row.getString(row.fieldIndex(column));
        cells.put(column, cell == null ? "" : cell.strip());
      }
      rows.add(cells);
    }
    return rows;
  }

  private Dataset<Row> read(SparkSession spark, String file) {
    try {
      return spark
          .read()
          .option("header", "true")
          .option("escape", "\"")
          .option("multiLine", "true")
          .csv(file);
    } catch (RuntimeException failure) {
      throw new InvalidInput("Cannot read %s %s".formatted(what, file));
    }
  }

  /** Records a mistake in a row; rows are counted from 1 below the header. */
  void mistake(int row, String mistake) {
    mistakes.add("row " + row + " " + mistake);
  }

  /**
   * @throws InvalidInput listing the first mistakes, if there are any
   */
  void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      String more = mistakes.size() > SHOWN ? "; and " + (mistakes.size() - SHOWN) + " more" : "";
      throw new InvalidInput(
          "Invalid %s %s: %s%s"
              .formatted(
                  what, path, String.join("; ", mistakes.stream().limit(SHOWN).toList()), more));
    }
  }
}
