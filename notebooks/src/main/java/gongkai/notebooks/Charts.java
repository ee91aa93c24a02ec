package gongkai.notebooks;

import java.util.ArrayList;
import java.util.List;

/** Draws the rows of a query as a {@code %chart} line asks. */
final class Charts {
  private Charts() {}

  /**
   * The chart, followed by notes on what it cannot show.
   *
   * @throws CellFailure if the rows, or some of them, cannot be drawn as the line asks
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
      // Thrown by a JDK without graphics libraries.
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
