package gongkai.jobs;

import gongkai.InvalidInput;
import gongkai.query.DerivationSql;
import gongkai.query.ResultFormat;
import gongkai.query.SqlStatements;
import gongkai.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "sql",
    description = "Runs SQL over the tables; the bare table names work.",
    footer = {
      "",
      "Examples:",
      "  gongkai sql \"SELECT province_name, count(*) FROM reports GROUP BY 1\"",
      "  gongkai sql -f query.sql --format csv > result.csv",
      "  gongkai sql --show rankings > rankings.sql",
      "  gongkai sql --as-of run-20260101T020000Z-1a2b \"SELECT count(*) FROM reports\"",
      "  gongkai sql --warehouse data/warehouse      (interactive; end with Ctrl-D)"
    })
final class SqlCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "SQL", description = "Statements, `;` between them.")
  private @Nullable String sql;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "File with statements, `;` between them.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "Reads the tables as this run published them; `runs` lists the runs.")
  private @Nullable String run;

  @Option(
      names = "--show",
      paramLabel = "TABLE",
      description = "Prints the SQL that derives this table, to be read and run again.")
  private @Nullable String shown;

  @Mixin private WarehouseOptions options;

  @Override
  public Integer call() {
    if (shown != null) {
      return show(shown);
    }
    List<String> statements = sql == null && file == null ? List.of() : statements();
    try (Warehouse warehouse = options.location().openExisting()) {
      SqlSession session = new SqlSession(warehouse, format, options.settings().sqlRows(), run);
      if (sql == null && file == null) {
        return session.converse() ? ExitCode.DONE : ExitCode.FAILED;
      }
      statements.forEach(session::run);
      return ExitCode.DONE;
    }
  }

  private int show(String table) {
    if (sql != null || file != null) {
      throw new InvalidInput("Invalid command line: --show runs no SQL, and some is given");
    }
    PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    output.print(DerivationSql.of(table));
    output.flush();
    return ExitCode.DONE;
  }

  private List<String> statements() {
    if (sql != null && file != null) {
      throw new InvalidInput("Invalid command line: SQL is given both as text and as a file");
    }
    try {
      String text = file == null ? String.valueOf(sql) : Files.readString(file);
      List<String> statements = SqlStatements.split(text);
      if (statements.isEmpty()) {
        throw new InvalidInput("Missing SQL: nothing but blanks and comments is given");
      }
      return statements;
    } catch (IOException failure) {
      throw new InvalidInput("Cannot read " + file + ": " + failure);
    }
  }
}
