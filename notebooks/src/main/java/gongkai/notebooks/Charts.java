package gongkai.notebooks;

import java.util.ArrayList;
import java.util.List;

/** From a query's rows and a {@code %chart} line to a picture with its numbers beside it. */
final class Charts {
  private Charts() {}

  /**
   * The picture, and below it what cannot be seen in it.
   *
   * @throws CellFailure where the rows cannot be drawn as the line says, or not all of them
   */
  static List<Output> draw(ChartLine chart, Result result) {
    if (result.truncated()) {
      throw new CellFailure(
          "Cannot draw the chart: the query gives more than " + result.most() + " rows");
    }
    ChartData data = ChartData.of(chart, result);
    byte[] png;
    try {
      png = ChartPicture.png(chart, data, result);
    } catch (LinkageError failure) {
      // A Java without its graphics libraries fails in this way.
      throw new CellFailure("Cannot draw the chart: Java has no fonts here (" + failure + ")");
    }
    List<Output> shown = new ArrayList<>();
    shown.add(Output.picture(png, caption(chart) + "\n" + Output.plain(result)));
    if (!data.unknown().isEmpty()) {
      shown.add(Output.text("NULL and left out of the chart: " + data.unknown().size()));
    }
    if (!ChineseFont.found() && ChineseFont.neededBy(words(chart, data, result))) {
      shown.add(Output.text(ChineseFont.MISSING));
    }
    return shown;
  }

  private static String caption(ChartLine chart) {
    return chart.kind().code() + " chart" + (chart.title().isEmpty() ? "" : ": " + chart.title());
  }

  private static String words(ChartLine chart, ChartData data, Result result) {
    return chart.title() + data.categories() + data.series().keySet() + result.labels();
  }
}
