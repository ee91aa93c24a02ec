package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final StructType COLUMNS =
      new StructType().add("report_year", "int").add("scope", "string").add("open_rate", "double");
  private static final List<String> LABELS = List.of("报告年度", "统计口径", "公开率");

  private static Result result(Row... rows) {
    return new Result(COLUMNS, LABELS, List.of(rows), 100);
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  private static ChartLine line(String rest) {
    String cell = "%chart " + rest;
    return ChartLine.of((Step.Line) new Step.Line("chart", rest, 0), cell);
  }

  @Test
  void leavesAYearWithoutReportsItsPlace() {
    ChartData data =
        ChartData.of(
            line("line x=report_year y=open_rate series=scope"),
            result(row(2023, "unit", 0.5), row(2020, "unit", 0.0), row(2021, "rollup", null)));
    assertThat(data.categories()).containsExactly("2020", "2021", "2022", "2023");
    assertThat(data.series()).containsOnlyKeys("unit", "rollup");
    assertThat(data.series().get("unit")).containsExactly(0.0, null, null, 0.5);
    assertThat(data.series().get("rollup")).containsOnlyNulls();
    assertThat(data.unknown()).containsExactly(new ChartData.Point("rollup", "2021"));
  }

  @Test
  void saysWhatItLeavesOut() {
    List<Output> shown =
        Charts.draw(
            line("bar x=report_year y=open_rate title=\"公开率\""),
            result(row(2020, "unit", 0.4), row(2021, "unit", null)));
    assertThat(shown.get(0).forms()).containsOnlyKeys(Output.TEXT, Output.PNG);
    assertThat(shown.get(0).text()).startsWith("bar chart: 公开率\n").contains("NULL");
    assertThat(shown.get(1).text()).isEqualTo("NULL and left out of the chart: 1");
  }

  @Test
  void drawsNeitherBarNorPointForNull() {
    for (String kind : List.of("bar", "line")) {
      ChartLine chart = line(kind + " x=report_year y=open_rate");
      Result known = result(row(2020, "unit", 0.5), row(2021, "unit", 1.0));
      Result gap = result(row(2020, "unit", null), row(2021, "unit", 1.0));
      assertThat(inked(picture(chart, known), 0, 430)).as(kind).isPositive();
      assertThat(inked(picture(chart, gap), 0, 430)).as(kind).isZero();
    }
  }

  @Test
  void tellsNullFromZeroAndFromNoRowInAHeatmap() {
    ChartLine chart = line("heatmap x=report_year y=scope value=open_rate");
    Result result =
        result(row(2020, "a", 1.0), row(2021, "a", 0.0), row(2022, "a", null), row(2020, "b", 1.0));
    BufferedImage picture = picture(chart, result);
    ChartData data = ChartData.of(chart, result);
    assertThat(data.series().get("b")).isEqualTo(Arrays.asList(1.0, null, null));
    int row = 14 + 5;
    assertThat(new Color(picture.getRGB(70, row))).isEqualTo(new Color(0x0B4F8A));
    assertThat(new Color(picture.getRGB(400, row))).isEqualTo(new Color(0xEAF3FA));
    assertThat(colours(picture, 600, 840, 16, 40)).contains(new Color(0xC4C4C4));
    assertThat(colours(picture, 330, 840, 46, 72)).containsOnly(Color.WHITE);
  }

  private static BufferedImage picture(ChartLine chart, Result result) {
    return ChartPicture.image(chart, ChartData.of(chart, result), result);
  }

  /** How much of the first series' colour there is between two columns. */
  private static long inked(BufferedImage picture, int from, int to) {
    return colours(picture, from, to, 0, picture.getHeight()).stream()
        .filter(new Color(0x0072B2)::equals)
        .count();
  }

  private static List<Color> colours(BufferedImage picture, int left, int right, int top, int end) {
    return java.util.stream.IntStream.range(left, right)
        .boxed()
        .flatMap(
            x ->
                java.util.stream.IntStream.range(top, end)
                    .mapToObj(y -> new Color(picture.getRGB(x, y))))
        .toList();
  }

  @Test
  void refusesWhatItCannotDrawTruly() {
    ChartLine bars = line("bar x=report_year y=open_rate");
    assertThatThrownBy(() -> Charts.draw(bars, result(row(2020, "a", 1.0), row(2020, "b", 2.0))))
        .hasMessageContaining("two rows have report_year 2020");
    assertThatThrownBy(() -> Charts.draw(bars, result(row(2020, "a", null))))
        .hasMessageContaining("nothing but NULL");
    assertThatThrownBy(() -> Charts.draw(bars, result())).hasMessageContaining("no rows");
    assertThatThrownBy(
            () -> Charts.draw(line("bar x=report_year y=scope"), result(row(1, "a", 1.0))))
        .hasMessageContaining("column scope holds string");
    assertThatThrownBy(() -> Charts.draw(line("bar x=year y=scope"), result(row(1, "a", 1.0))))
        .hasMessageContaining("no column year; it has report_year, scope, open_rate");
    Result more = new Result(COLUMNS, LABELS, List.of(row(1, "a", 1.0), row(2, "a", 1.0)), 1);
    assertThatThrownBy(() -> Charts.draw(bars, more)).hasMessageContaining("more than 1 rows");
  }

  @Test
  void pointsAtTheWrongWordOfALine() {
    assertThatThrownBy(() -> line("pie x=a"))
        .hasMessage(
            "Invalid chart: kind 'pie' is not known\nform: "
                + Magic.CHART.form()
                + "\nline 1, column 8\n  %chart pie x=a\n         ^^^");
    assertThatThrownBy(() -> line("bar x=a")).hasMessageContaining("y= is missing");
    assertThatThrownBy(() -> line("bar x=a y=b z=c")).hasMessageContaining("bar has no z");
    assertThatThrownBy(() -> line("bar x=a y=b x=c")).hasMessageContaining("x= is given twice");
    assertThatThrownBy(() -> line("bar x=a y=b c")).hasMessageContaining("'c' is not of the form");
    assertThatThrownBy(() -> line("")).hasMessageContaining("Invalid chart");
    assertThatThrownBy(() -> line("bar x=a y=b,c series=d")).hasMessageContaining("without series");
  }
}
