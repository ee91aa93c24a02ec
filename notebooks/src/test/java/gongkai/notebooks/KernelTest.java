package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.InvalidInput;
import gongkai.query.SqlQueries;
import gongkai.warehouse.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel over its sockets, asked as Jupyter asks it. */
@Tag("spark")
class KernelTest {
  @TempDir static Path folder;

  private static final AtomicBoolean WAREHOUSE_IS_THERE = new AtomicBoolean(true);
  private static final CountDownLatch ENDED = new CountDownLatch(1);
  private static JupyterClient jupyter;
  private static JupyterConnection connection;

  @BeforeAll
  static void start() throws Exception {
    jupyter = new JupyterClient();
    connection = new JupyterConnection(jupyter.connection());
    SqlKernel kernel = new SqlKernel(new Session(KernelTest::open), ENDED::countDown);
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    kernel.onStartup();
    jupyter.listen();
  }

  private static SqlQueries open() {
    if (!WAREHOUSE_IS_THERE.get()) {
      throw new InvalidInput("Cannot find a warehouse in /nowhere: run ingest first");
    }
    Warehouse warehouse = LocalWarehouse.in(folder);
    warehouse.spark().sql("CREATE NAMESPACE IF NOT EXISTS gongkai.ogi");
    return new SqlQueries(warehouse, null);
  }

  @AfterAll
  static void endsWhenJupyterDoes() throws InterruptedException {
    jupyter.tell("shutdown_request", JupyterClient.content().put("restart", false));
    assertThat(ENDED.await(30, TimeUnit.SECONDS)).isTrue();
    connection.close();
    jupyter.close();
  }

  private static List<JsonNode> answer(String cell) {
    assertThat(jupyter.execute(cell).at("/content/status").asText()).as(cell).isEqualTo("ok");
    return jupyter.published().stream()
        .filter(message -> message.at("/content/data").isObject())
        .toList();
  }

  private static String failure(String cell) {
    JsonNode reply = jupyter.execute(cell);
    assertThat(reply.at("/content/status").asText()).as(cell).isEqualTo("error");
    JsonNode told =
        jupyter.published().stream()
            .filter(message -> message.at("/header/msg_type").asText().equals("error"))
            .findFirst()
            .orElseThrow();
    StringBuilder lines = new StringBuilder();
    told.at("/content/traceback").forEach(line -> lines.append(line.asText()).append('\n'));
    assertThat(lines.toString()).doesNotContain("\tat ");
    return lines.toString().strip();
  }

  @Test
  void saysThatItSpeaksSql() {
    JsonNode info = jupyter.ask("kernel_info_request", JupyterClient.content());
    jupyter.published();
    assertThat(info.at("/content/language_info/name").asText()).isEqualTo("sql");
    assertThat(info.at("/content/banner").asText()).contains("%help");
  }

  @Test
  void answersAQueryAsTextAndAsAPage() {
    List<JsonNode> answers = answer("SELECT 1 AS a; SELECT '<b>' AS b, CAST(NULL AS INT) AS c");
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).at("/header/msg_type").asText()).isEqualTo("display_data");
    assertThat(answers.get(1).at("/header/msg_type").asText()).isEqualTo("execute_result");
    JsonNode data = answers.get(1).at("/content/data");
    assertThat(data.get("text/plain").asText())
        .isEqualTo("b       c\n---  ----\n<b>  NULL\n(1 row)");
    assertThat(data.get("text/html").asText()).contains("&lt;b&gt;").doesNotContain("<b>");
  }

  @Test
  void drawsAPicture() {
    List<JsonNode> answers =
        answer("%chart bar x=year y=n\nSELECT * FROM VALUES (2022, 3), (2023, 5) AS t(year, n)");
    byte[] png =
        java.util.Base64.getDecoder()
            .decode(answers.get(0).at("/content/data/image~1png").asText());
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void pointsAtTheWordThatIsWrong() {
    assertThat(failure("SELECT 1;\nSELECT nothing\nFROM range(3)"))
        .startsWith(
            "Cannot run the query: A column, variable, or function parameter with name `nothing` cannot be resolved.")
        .endsWith("line 2, column 8\n  SELECT nothing\n         ^^^^^^^");
    assertThat(failure("SELECT '城市' AS a,, 1"))
        .startsWith("Cannot run the query: Syntax error at or near ','")
        .endsWith("line 1, column 18\n  SELECT '城市' AS a,, 1\n                     ^");
    assertThat(failure("SELECT * FROM nowhere")).endsWith("                ^^^^^^^");
    assertThat(failure("SELECT 1 / 0"))
        .contains("Division by zero")
        .endsWith("  SELECT 1 / 0\n         ^^^^^");
  }

  @Test
  void changesNothing() {
    for (String statement :
        List.of(
            "DROP TABLE reports",
            "DELETE FROM reports",
            "INSERT INTO reports SELECT 1",
            "CREATE TABLE x (a INT) USING iceberg",
            "CREATE VIEW x AS SELECT 1",
            "ALTER TABLE reports ADD COLUMN x INT",
            "CALL gongkai.system.expire_snapshots('ogi.reports')",
            "DROP NAMESPACE ogi CASCADE",
            "WITH a AS (SELECT 1) INSERT INTO reports SELECT * FROM a")) {
      assertThat(failure(statement)).contains("notebooks read the warehouse and never change it");
    }
    assertThat(answer("CREATE TEMP VIEW v AS SELECT 7 AS a; SELECT * FROM v; DROP VIEW v"))
        .hasSize(3);
  }

  @Test
  void completesWords() {
    JsonNode reply =
        jupyter.ask(
            "complete_request",
            JupyterClient.content().put("code", "SELECT * FROM rollup").put("cursor_pos", 20));
    jupyter.published();
    assertThat(reply.at("/content/matches/0").asText()).isEqualTo("rollup_reconciliation");
    assertThat(reply.at("/content/cursor_start").asInt()).isEqualTo(14);
  }

  @Test
  void explainsAWord() {
    JsonNode reply =
        jupyter.ask(
            "inspect_request",
            JupyterClient.content()
                .put("code", "SELECT open_rate FROM applications_by_region_year")
                .put("cursor_pos", 10)
                .put("detail_level", 0));
    jupyter.published();
    assertThat(reply.at("/content/data/text~1plain").asText())
        .contains("公开率")
        .contains("[fraction]");
  }

  @Test
  void describesEachColumnWithItsUnit() {
    String text = answer("DESCRIBE applications").get(0).at("/content/data/text~1html").asText();
    assertThat(text).contains("natural_person_count").contains("自然人").contains("件");
  }

  @Test
  void endsARunningQueryWhenAsked() throws Exception {
    answer("SELECT 1");
    jupyter.begin(
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.id * b.id % 7 = 3");
    Thread.sleep(1500);
    long asked = System.nanoTime();
    assertThat(jupyter.askControl("interrupt_request").at("/header/msg_type").asText())
        .isEqualTo("interrupt_reply");
    assertThat(jupyter.reply().at("/content/status").asText()).isEqualTo("error");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked)).isLessThan(30);
    List<JsonNode> messages = new java.util.ArrayList<>(jupyter.published());
    messages.addAll(jupyter.published());
    assertThat(messages.toString()).contains("Cannot finish the cell: it was interrupted");
    assertThat(answer("SELECT 2 AS still_there")).hasSize(1);
  }

  @Test
  void writesWhatASpreadsheetWillNotCompute(@TempDir Path place) throws Exception {
    Path file = place.resolve("a.csv");
    List<JsonNode> answers =
        answer("%export " + file + "\nSELECT '=1+1' AS a, NULL AS b, id AS c FROM range(500)");
    assertThat(answers.get(0).at("/content/data/text~1plain").asText()).contains("truncated");
    assertThat(answers.get(1).at("/content/data/text~1plain").asText())
        .startsWith("wrote 500 rows to a.csv");
    assertThat(Files.readAllLines(file)).hasSize(501).startsWith("a,b,c", "'=1+1,NULL,0");
    assertThat(Files.list(place)).hasSize(1);
    assertThat(failure("%export a.txt\nSELECT 1"))
        .contains("form: %export FILE.csv")
        .contains("^^^^^");
  }

  @Test
  void teachesWhatACellCanHold() {
    String page = answer("%help").get(0).at("/content/data/text~1markdown").asText();
    for (Magic magic : Magic.values()) {
      assertThat(page).contains(magic.form());
    }
  }

  @Test
  void triesAgainWhereTheWarehouseWasMissing() {
    WAREHOUSE_IS_THERE.set(false);
    Session session = new Session(KernelTest::open);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> session.run("SELECT 1", output -> {}))
        .hasMessage("Cannot find a warehouse in /nowhere: run ingest first");
    WAREHOUSE_IS_THERE.set(true);
    List<Output> shown = new java.util.ArrayList<>();
    session.run("SELECT 1 AS a", shown::add);
    assertThat(shown).hasSize(1);
  }
}
