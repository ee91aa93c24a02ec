package gongkai.export.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.export.PublishedRun;
import gongkai.export.SampleWarehouse;
import gongkai.table.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the sample reports in a real browser, opened from disk. */
@Tag("browser")
class DashboardTest {
  private static final String CITY = "#region=prefecture:620200&year=2023&scope=";

  @TempDir static Path folder;
  private static Path samples;
  private static Path hostile;
  private static Browser browser;

  @BeforeAll
  static void writeTheDashboards() throws IOException {
    assumeTrue(Browser.isThere(), "chromedriver is not installed");
    samples = write("samples", SampleWarehouse.SAMPLES);
    hostile = write("hostile", SampleWarehouse.HOSTILE_BODIES);
    browser = Browser.start();
  }

  private static Path write(String name, String run) {
    Path out = folder.resolve(name);
    new Dashboard(SampleWarehouse.warehouse(), part -> {}).run(out.toString(), run);
    return out.resolve("index.html");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void beginAnew() throws IOException {
    browser.console();
    browser.requests();
    browser.screen(1400, 1000);
    browser.scheme("light");
  }

  @Test
  void opensInChineseWithoutAWordOnTheConsole() throws IOException {
    open(samples, "");

    assertThat(text("h1")).isEqualTo("政府信息公开年报看板");
    assertThat(text("header p")).contains(SampleWarehouse.SAMPLES);
    assertThat(browser.run("return document.documentElement.lang").asText()).isEqualTo("zh-CN");
    scrollThrough();
    assertThat(browser.run("return document.querySelectorAll('.chart canvas').length").asInt())
        .isGreaterThanOrEqualTo(5);
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'#region=prefecture:620200&year=2023&scope=rollup', 250",
    "'#region=prefecture:620200&year=2023&scope=unit', 300",
    "'#region=prefecture:620200&year=2022&scope=unit&language=en', 300",
    "'#region=province:620000&year=2022&scope=unit', 300",
    "'#region=county:500154&year=2024&scope=rollup', 100",
    "'#region=province:340000&year=2021&scope=unit&language=en', 200"
  })
  void showsTheCellsOfTheMartsAndNoOthers(String address, int least) throws IOException {
    open(samples, address);

    JsonNode figures =
        browser.run(
            "return [...document.querySelectorAll('[data-mart][data-key]')].map(figure =>"
                + " ({...figure.dataset, text: figure.textContent}))");
    assertThat(figures.size()).isGreaterThan(least);
    int known = 0;
    for (JsonNode figure : figures) {
      String column = figure.path("column").asText();
      Optional<Row> row = row(figure.path("mart").asText(), figure.path("key").asText());
      Object value = row.map(found -> found.getAs(column)).orElse(null);
      String shown = figure.path("text").asText();
      if (value == null) {
        assertThat(shown).as(figure.toString()).startsWith("—").doesNotContainPattern("[1-9]");
      } else {
        known++;
        assertThat(shown).as(figure.toString()).isEqualTo(written(column, value));
      }
    }
    assertThat(known).isGreaterThan(least / 4);
  }

  @Test
  void tellsWhatIsUnknownFromZero() throws IOException {
    open(samples, "#region=province:620000&year=2022&scope=rollup");

    assertThat(texts(".card .main")).isNotEmpty().allMatch(card -> card.startsWith("—"));
    open(samples, "#region=prefecture:620200&year=2022&scope=unit&language=en");
    assertThat(texts("#by-applicant td")).contains("—denominator is 0", "0");
  }

  @Test
  void comparesWithTheYearBeforeAsADifference() throws IOException {
    open(samples, CITY + "rollup");

    assertThat(texts(".card").get(0)).isEqualTo("本年新收申请53较 2022 年 -36，原为 89");
    assertThat(texts(".card").get(1)).startsWith("公开率60.3%35 / 58较 2022 年 +4.2 个百分点，原为 56.2%");
  }

  @Test
  void speaksEnglishAfterOneClickAndKeepsTheView() throws IOException {
    open(samples, CITY + "rollup");
    click("#language");
    browser.await("document.documentElement.lang === 'en'");
    browser.awaitPage();

    assertThat(text("h1")).isEqualTo("Information disclosure dashboard");
    assertThat(text("#headline h2")).contains("2023").contains("the government's own report");
    assertThat(text("#headline .card h3")).isEqualTo("Applications received");
    assertThat(browser.run("return location.hash").asText()).contains("language=en", "620200");
    String words = browser.run("return document.body.innerText").asText();
    assertThat(words.replaceAll("[一-龥（）]*[市县区省镇乡局厅委会处][一-龥]*", "").replace("中文", ""))
        .as("Chinese left in the English page")
        .doesNotContainPattern("[申请公开机构年报]{3}");
  }

  @Test
  void choosesAProvinceOnTheMapWithTheKeyboard() throws IOException {
    open(samples, "#region=province:620000&year=2022&scope=unit");
    browser.run("document.querySelector('[data-code=\"530000\"]').focus()");
    press("Enter");
    browser.await("location.hash.includes('530000')");
    browser.awaitPage();

    assertThat(text("#headline h2")).contains("云南省");
    assertThat(browser.run("return document.activeElement.dataset.code").asText())
        .isEqualTo("530000");
    assertThat(text(".tile[aria-pressed=true]")).startsWith("云南");
  }

  @Test
  void findsBodiesAndSortsThemByAnyColumn() throws IOException {
    open(samples, "#region=province:620000&year=2022&scope=unit");
    List<String> all = texts("#bodies-table tbody th");
    browser.run(
        "const box = document.querySelector('#search'); box.value = '教育';"
            + " box.dispatchEvent(new Event('input'))");
    List<String> found = texts("#bodies-table tbody th");
    browser.run(
        "const box = document.querySelector('#search'); box.value = '';"
            + " box.dispatchEvent(new Event('input'))");
    click("[data-sort=received]");
    List<Integer> received =
        texts("#bodies-table tbody tr td:nth-child(4)").stream().map(Integer::valueOf).toList();

    assertThat(all).hasSize(7).contains("嘉峪关市教育局");
    assertThat(found).containsExactly("嘉峪关市教育局");
    assertThat(received).isSortedAccordingTo((a, b) -> b - a).contains(89, 37);
    assertThat(
            browser
                .run(
                    "return document.querySelector('[data-sort=received]')"
                        + ".parentElement.getAttribute('aria-sort')")
                .asText())
        .isEqualTo("descending");
  }

  @Test
  void searchesAllProvincesThroughPartsThatAreLoadedThen() throws IOException {
    open(samples, "#region=province:620000&year=2022&scope=unit");
    browser.requests();
    click("#everywhere");
    browser.await("document.querySelectorAll('#bodies-table tbody tr').length > 20");

    assertThat(browser.requests()).hasSizeGreaterThan(5).allMatch(url -> url.endsWith(".js"));
    long bodies =
        SampleWarehouse.warehouse()
            .spark()
            .createDataFrame(
                table("reports").selectExpr("coalesce(body_id, report_id)").distinct().toJavaRDD(),
                new org.apache.spark.sql.types.StructType().add("body", "string"))
            .count();
    assertThat(text("#body-list [role=status]")).isEqualTo(bodies + " 个机构");
  }

  @Test
  void opensAReportWithItsOwnFiguresFindingsAndSourceFile() throws IOException {
    open(samples, "#region=province:620000&year=2023&scope=unit");
    browser.run(
        "[...document.querySelectorAll('#bodies-table button.link')]"
            + ".find(body => body.textContent === '嘉峪关市人民政府').click()");
    browser.await("document.querySelector('dialog #table-three')");

    Row report =
        table("reports")
            .where("body_name = '嘉峪关市人民政府' AND report_year = 2023 AND is_current")
            .first();
    String id = report.getAs("report_id");
    for (Row line : table("applications").where("report_id = '" + id + "'").collectAsList()) {
      List<String> cells = rowOf("#table-three", line.getAs("line_label"));
      for (int column = 0; column < 7; column++) {
        Object value = line.get(line.fieldIndex("natural_person_count") + column);
        assertThat(cells.get(column)).isEqualTo(written("count", value));
      }
    }
    for (Row rate :
        table("report_metrics").where("is_ratio AND report_id = '" + id + "'").collectAsList()) {
      if (rate.<String>getAs("unit").equals("fraction") && rate.getAs("value") != null) {
        assertThat(rowOf("#rates", rate.getAs("metric_label")).get(0))
            .isEqualTo(written(rate.getAs("metric"), rate.getAs("value")));
      }
    }
    Row change =
        table("unit_year_changes")
            .where("metric = 'open_rate' AND report_id = '" + id + "'")
            .first();
    assertThat(rowOf("#rates", "公开率"))
        .containsExactly(
            written("open_rate", change.getAs("value")),
            "35 / 58",
            written("open_rate", change.getAs("previous_value")),
            "+%.1f 个百分点".formatted(change.<Double>getAs("point_change")));
    assertThat(text("dialog")).doesNotContain("NaN", "undefined", "null");
    assertThat(texts("#findings tbody tr"))
        .hasSize((int) table("findings").where("report_id = '" + id + "'").count());
    assertThat(text("dialog dl")).contains(report.<String>getAs("path"), report.getAs("sha256"));
    assertThat(browser.run("return document.querySelector('dialog a').href").asText())
        .startsWith("file:///")
        .endsWith(".txt");
    press("Escape");
    browser.await("!document.querySelector('dialog')");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void keepsHostileNamesAndMessagesText() throws IOException {
    open(hostile, "#region=province:620000&year=2022&scope=unit");
    browser.run("globalThis.alert = text => { document.title = 'alerted ' + text }");
    List<String> names = texts("#bodies-table tbody th");
    assertThat(names)
        .containsAll(SampleWarehouse.TEXTS.stream().filter(text -> !text.contains("\n")).toList());

    for (String name :
        List.of("</script><script>alert(2)</script>", "' onmouseover=alert(3) x='")) {
      browser.run(
          "[...document.querySelectorAll('#bodies-table button.link')]"
              + ".find(body => body.textContent === arguments[0]).click()",
          name);
      browser.await("document.querySelector('dialog #findings')");
      assertThat(text("#report-name")).isEqualTo(name);
      assertThat(texts("dialog dd")).contains(name);
      assertThat(texts("#findings td")).contains(name);
    }
    assertThat(
            browser
                .run(
                    "return document.querySelectorAll('[onmouseover], [onerror], img,"
                        + " iframe').length + document.querySelectorAll('dialog script, main"
                        + " script').length")
                .asInt())
        .isZero();
    assertThat(browser.run("return document.title").asText()).isEqualTo("政府信息公开年报看板");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void asksNothingOfTheNetAndLetsNobodyElseAsk() throws IOException {
    open(samples, CITY + "unit");
    scrollThrough();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith("file:///") || url.startsWith("about:"));

    for (String attempt :
        List.of(
            "fetch('https://example.org/')",
            "fetch('index.html')",
            "new Promise((done, fail) => { const image = new Image(); image.onload = done;"
                + " image.onerror = fail; image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='"
                + " })")) {
      String end =
          browser
              .run("return (" + attempt + ").then(() => 'went through', () => 'refused')")
              .asText();
      assertThat(end).as(attempt).isEqualTo("refused");
    }
    browser.run(
        "const script = document.createElement('div');"
            + " script.innerHTML = '<img src=x onerror=\"document.title=1\">';"
            + " document.body.append(script)");
    assertThat(browser.run("return document.title").asText()).isNotEqualTo("1");
    assertThat(browser.evaluate("eval('1 + 1')").toString()).contains("EvalError");
    assertThat(browser.evaluate("1 + 1").at("/result/value").asInt()).isEqualTo(2);
    assertThat(browser.requests()).noneMatch(url -> url.startsWith("http"));
  }

  @Test
  void saysWhenAPartIsMissing() throws IOException {
    Path alone = Files.createDirectories(folder.resolve("alone")).resolve("index.html");
    Files.copy(samples, alone);
    browser.open(alone, CITY + "unit");
    browser.await("document.querySelector('#body-list [role=alert]')");

    assertThat(text("#body-list [role=alert]")).startsWith("无法载入 ").contains("data");
    assertThat(text("main > [role=alert]")).contains("regions-62.js");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void isReadableInBothSchemes(String scheme) throws IOException {
    browser.scheme(scheme);
    open(samples, "#region=province:620000&year=2022&scope=unit");

    assertThat(texts(browser.run(script("contrast.js")))).isEmpty();
    click("#bodies-table button.link");
    browser.await("document.querySelector('dialog #findings')");
    assertThat(texts(browser.run(script("contrast.js")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 768, 1400})
  void fitsTheScreenWithoutScrollingSideways(int width) throws IOException {
    browser.screen(width, 844);
    open(samples, CITY + "unit");

    assertThat(browser.run("return document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void namesEveryControlAndGivesEveryChartATable() throws IOException {
    open(samples, CITY + "unit");

    assertThat(texts(browser.run(script("unnamed.js")))).isEmpty();
    assertThat(
            texts(
                browser.run(
                    "return [...document.querySelectorAll('.chart')].filter(chart =>"
                        + " !chart.closest('.panel').querySelector('details table tbody tr')"
                        + " || !chart.getAttribute('aria-label')).map(chart => chart.outerHTML)")))
        .isEmpty();
  }

  private static void open(Path page, String address) throws IOException {
    browser.open(page, address);
    browser.awaitPage();
  }

  /** Brings every chart into view, since only those are drawn. */
  private static void scrollThrough() throws IOException {
    browser.run(
        "return (async () => { for (const chart of document.querySelectorAll('.chart')) {"
            + " chart.scrollIntoView(); await new Promise(done => setTimeout(done, 60)); } })()");
  }

  private static void click(String selector) throws IOException {
    browser.run("document.querySelector(arguments[0]).click()", selector);
  }

  private static void press(String key) throws IOException {
    for (String type : List.of("keyDown", "keyUp")) {
      com.fasterxml.jackson.databind.node.ObjectNode event =
          new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
      event.put("type", type).put("key", key).put("code", key);
      if (key.equals("Enter")) {
        event.put("windowsVirtualKeyCode", 13).put("text", "\r");
      } else {
        event.put("windowsVirtualKeyCode", 27);
      }
      browser.command("Input.dispatchKeyEvent", event);
    }
  }

  private static String text(String selector) throws IOException {
    return browser
        .run("return document.querySelector(arguments[0]).textContent", selector)
        .asText();
  }

  private static List<String> texts(String selector) throws IOException {
    return texts(
        browser.run(
            "return [...document.querySelectorAll(arguments[0])].map(one => one.textContent)",
            selector));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> rowOf(String table, String head) throws IOException {
    return texts(
        browser.run(
            "return [...[...document.querySelectorAll(arguments[0] + ' tbody tr')].find(row =>"
                + " row.firstChild.textContent === arguments[1]).querySelectorAll('td')]"
                + ".map(cell => cell.textContent)",
            table,
            head));
  }

  private static String script(String name) throws IOException {
    try (var stream = DashboardTest.class.getResourceAsStream("/dashboard/" + name)) {
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static Dataset<Row> table(String name) {
    return PublishedRun.of(SampleWarehouse.warehouse(), SampleWarehouse.SAMPLES)
        .rows(Tables.standard().table(name))
        .orElseThrow();
  }

  private static final Map<String, Map<String, Row>> MARTS = new HashMap<>();

  /** A row of a mart by the values that name it. */
  private static Optional<Row> row(String mart, String key) {
    return Optional.ofNullable(MARTS.computeIfAbsent(mart, DashboardTest::rows).get(key));
  }

  private static Map<String, Row> rows(String mart) {
    List<String> keys =
        new ArrayList<>(List.of("region_level", "region_code", "report_year", "scope"));
    Tables.standard().table(mart).key().stream()
        .filter(name -> List.of("reason", "applicant", "item", "measure", "metric").contains(name))
        .forEach(keys::add);
    Map<String, Row> rows = new HashMap<>();
    for (Row row : table(mart).collectAsList()) {
      List<String> values =
          keys.stream().map(name -> String.valueOf(row.<Object>getAs(name))).toList();
      rows.put(String.join(" ", values), row);
    }
    return rows;
  }

  /** A value as the page is to write it, worked out in another way. */
  private static String written(String column, Object value) {
    if (value instanceof String text) {
      return text;
    }
    BigDecimal number = new BigDecimal(value.toString());
    NumberFormat plain = NumberFormat.getInstance(Locale.US);
    plain.setMaximumFractionDigits(6);
    if (column.equals("defect_density")) {
      return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
    return column.endsWith("_rate")
        ? number.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%"
        : plain.format(number);
  }
}
