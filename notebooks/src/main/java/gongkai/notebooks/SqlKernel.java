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

/** Jupyter's messages on one side, a session on the other. */
final class SqlKernel extends BaseKernel {
  private final Session session;
  private final Runnable ended;

  /**
   * @param ended what happens once Jupyter has asked for the end
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

  /** Shows every answer but the last, which it returns; null where there is none. */
  @Override
  public @Nullable Object evalRaw(String cell) {
    LastKept answers = new LastKept();
    session.run(cell, answers::add);
    return answers.last == null ? null : data(answers.last);
  }

  /** An answer is shown as soon as the next one comes. */
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

  /** The words alone: where in this program it happened helps nobody who writes SQL. */
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
