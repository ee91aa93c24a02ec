package gongkai.notebooks;

import gongkai.query.SqlQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs cells one after the other, independent of Jupyter's protocol. */
final class Session {
  /** Maximum number of rows that a table shows. */
  static final int MOST_ROWS = 200;

  private static final int MOST_CHART_ROWS = 5000;

  private final Interruption interruption = new Interruption();
  private final SparkStartup spark;

  /**
   * @param start opens the warehouse; called again by the next cell if it failed
   */
  Session(Callable<SqlQueries> start) {
    this.spark = new SparkStartup(start, interruption);
  }

  /** Starts Spark in the background. */
  void warmUp() {
    spark.begin();
  }

  /**
   * Runs a cell.
   *
   * @param shown receives each output as soon as it is available
   * @throws CellFailure if a step fails; the steps before it have been run
   */
  void run(String cell, Consumer<Output> shown) {
    interruption.begin();
    try {
      for (Step step : CellScript.steps(cell)) {
        interruption.check();
        if (step instanceof Step.Query query) {
          new QueryAnswer(query, cell, shown).give();
        } else if (step instanceof Step.Line line) {
          shown.accept(answer(line, cell));
        }
      }
    } finally {
      interruption.end();
    }
  }

  /** Ends the running cell. */
  void interrupt() {
    interruption.request();
  }

  Completion complete(String cell, int cursor) {
    return Completion.of(cell, cursor, spark.functions());
  }

  private Output answer(Step.Line line, String cell) {
    return switch (Magic.of(line.word()).orElseThrow()) {
      case TABLES -> Output.table(Declarations.tables());
      case METRICS -> Output.table(Declarations.metrics(line.rest()));
      case HELP -> Output.markdown(Help.page());
      case ASOF -> AsOf.answer(line, cell, spark.queries());
      case CHART, EXPORT -> throw new IllegalArgumentException("A line of a query: " + line);
    };
  }

  /** Runs one statement with its charts and exports. */
  private final class QueryAnswer {
    private final Step.Query query;
    private final String cell;
    private final Consumer<Output> shown;

    QueryAnswer(Step.Query query, String cell, Consumer<Output> shown) {
      this.query = query;
      this.cell = cell;
      this.shown = shown;
    }

    void give() {
      // Parsed first, so that mistakes in them are reported before the query runs.
      List<ChartLine> charts = new ArrayList<>();
      query.charts().forEach(line -> charts.add(ChartLine.of(line, cell)));
      List<CsvExport> exports = new ArrayList<>();
      query.exports().forEach(line -> exports.add(CsvExport.of(line, cell)));
      Optional<Result> described = Declarations.described(query.sql());
      if (described.isPresent()) {
        shown.accept(Output.table(described.get()));
        return;
      }
      SqlQueries queries = spark.queries();
      try {
        ReadOnlyQueries.check(queries.spark(), query, cell);
        show(queries.result(query.sql()), charts, exports);
      } catch (CellFailure failure) {
        throw failure;
      } catch (Exception failure) {
        throw interruption.requested()
            ? Interruption.stopped()
            : SqlFailure.of(failure, query, cell);
      }
    }

    private void show(Dataset<Row> rows, List<ChartLine> charts, List<CsvExport> exports) {
      List<String> labels = ColumnHeadings.of(query.sql(), rows.schema());
      if (rows.schema().isEmpty()) {
        shown.accept(Output.text("done"));
        return;
      }
      Result result = Result.of(rows, labels, charts.isEmpty() ? MOST_ROWS : MOST_CHART_ROWS);
      if (charts.isEmpty()) {
        boolean plan = List.of(rows.schema().fieldNames()).equals(List.of("plan"));
        shown.accept(plan ? Output.text(result.rows().get(0).getString(0)) : Output.table(result));
      }
      charts.forEach(chart -> Charts.draw(chart, result).forEach(shown));
      exports.forEach(export -> shown.accept(Output.text(export.write(rows))));
    }
  }
}
