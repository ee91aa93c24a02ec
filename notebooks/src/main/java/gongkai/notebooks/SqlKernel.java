package gongkai.notebooks;

import gongkai.ParserVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;

/** Answers Jupyter's messages by a {@link Session}. */
final class SqlKernel extends BaseKernel {
  private final Session session;
  private final Runnable ended;

  /**
   * @param ended run when Jupyter has requested the shutdown
   */
  SqlKernel(Session session, Runnable ended) {
    super(
        "Gongkai SQL",
        ParserVersion.BUILD,
        new LanguageInfo.Builder("sql")
            .version(ParserVersion.BUILD)
            .mimetype("text/x-sql")
            .fileExtension(".sql")
            .pygments("sql")
            .codemirror("sql")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        new MagicsRegistry(),
        false,
        new StringStyler("", "", "", line -> ""));
    this.session = session;
    this.ended = ended;
  }

  @Override
  public String getBanner() {
    return "Gongkai " + ParserVersion.BUILD + ": a cell is SQL; %help shows what else it can hold";
  }

  /** Displays every output but the last, which it returns; null if there is none. */
  @Override
  public @Nullable Object evalRaw(String cell) {
    LastKept answers = new LastKept();
    session.run(cell, answers::add);
    return answers.last == null ? null : data(answers.last);
  }

  /** Keeps the newest output, displaying the one before it. */
  private final class LastKept {
    private @Nullable Output last;

    void add(Output output) {
      if (last != null) {
        display(data(last));
      }
      last = output;
    }
  }

  private static DisplayData data(Output output) {
    DisplayData data = new DisplayData();
    output.forms().forEach(data::putData);
    return data;
  }

  @Override
  public @Nullable DisplayData inspect(String cell, int cursor, boolean extra) {
    Completion word = session.complete(cell, cursor);
    int end = word.end();
    while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) {
      end++;
    }
    Optional<Output> meaning = Declarations.meaning(cell.substring(word.start(), end), cell);
    return meaning.map(SqlKernel::data).orElse(null);
  }

  @Override
  public ReplacementOptions complete(String cell, int cursor) {
    Completion completion = session.complete(cell, cursor);
    return new ReplacementOptions(completion.words(), completion.start(), completion.end());
  }

  @Override
  public String isComplete(String cell) {
    return CellScript.complete(cell) ? IS_COMPLETE_YES : "";
  }

  @Override
  public void interrupt() {
    session.interrupt();
  }

  /** The message without the stack trace, which is of no use to authors of SQL. */
  @Override
  public List<String> formatError(Throwable failure) {
    String words =
        failure instanceof CellFailure
            ? failure.getMessage()
            : "Cannot answer the cell: "
                + failure.getClass().getSimpleName()
                + ": "
                + failure.getMessage();
    return words.lines().toList();
  }

  @Override
  public void onShutdown(boolean restart) {
    super.onShutdown(restart);
    ended.run();
  }
}
