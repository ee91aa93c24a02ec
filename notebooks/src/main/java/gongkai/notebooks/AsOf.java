package gongkai.notebooks;

import gongkai.InvalidInput;
import gongkai.query.SqlQueries;
import java.util.List;

/** Switches the session to the tables as an earlier run published them. */
final class AsOf {
  private static final String NOW = "now";

  private AsOf() {}

  /** Switches to a run or back to the newest tables; lists the runs if the line names none. */
  static Output answer(Step.Line line, String cell, SqlQueries queries) {
    String wanted = line.rest();
    if (wanted.isEmpty()) {
      return Output.text(kept(queries));
    }
    try {
      queries.readAsOf(wanted.equals(NOW) ? null : wanted);
    } catch (InvalidInput unknown) {
      throw CellFailure.at(
          cell, cell.indexOf(wanted, line.start()), wanted.length(), unknown.getMessage());
    }
    return Output.text(
        wanted.equals(NOW)
            ? "tables as they are published now"
            : "tables as " + wanted + " published them, until %asof now");
  }

  private static String kept(SqlQueries queries) {
    List<String> runs = queries.keptRuns();
    String current = queries.run() == null ? "as published now" : "as of " + queries.run();
    return "read: "
        + current
        + "\nkept: "
        + (runs.isEmpty() ? "none" : String.join("\n      ", runs));
  }
}
