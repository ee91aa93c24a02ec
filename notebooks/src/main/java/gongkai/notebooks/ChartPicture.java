package gongkai.notebooks;

import gongkai.text.TerminalText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws bars, lines and heatmaps. Unknown numbers are left out, never drawn as zero. */
final class ChartPicture {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 430;

  /** The share of a category's width that its bars fill. */
  private static final double FILLED = 0.8;

  private static final double LIFTED = 0.025;

  /** Height of the y axis as a multiple of the highest bar, to leave space for its number. */
  private static final double HEADROOM = 1.06;

  /** With more bars than this their numbers would overlap. */
  private static final int MOST_NUMBERED = 48;

  /** Width of all category labels [terminal columns] above which they are rotated. */
  private static final int MOST_LABEL_COLUMNS = 70;

  /** The palette of Okabe and Ito, whose colours colour-blind people can distinguish. */
  private static final Color[] COLOURS = {
    new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73), new Color(0xCC79A7),
    new Color(0x56B4E9), new Color(0xD55E00), new Color(0x666666), new Color(0xF0E442)
  };

  private static final Color GRID = new Color(0xDDDDDD);

  private ChartPicture() {}

  /** The picture as PNG. */
  static byte[] png(ChartLine chart, ChartData data, Result result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(chart, data, result), "png", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot draw the chart: " + failure, failure);
    }
    return bytes.toByteArray();
  }

  static BufferedImage image(ChartLine chart, ChartData data, Result result) {
    String x = ChartData.name(result, chart.x());
    if (chart.value() != null) {
      return HeatmapPicture.of(chart, data, x, ChartData.name(result, chart.value()));
    }
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    categories(chart, data, result).paint(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    return image;
  }

  private static CategoryChart categories(ChartLine chart, ChartData data, Result result) {
    CategoryChart picture = new CategoryChart(WIDTH, HEIGHT);
    boolean line = chart.kind() == ChartLine.Kind.LINE;
    data.series()
        .forEach(
            (name, numbers) -> {
              CategorySeries series = picture.addSeries(name, data.categories(), numbers);
              series.setChartCategorySeriesRenderStyle(
                  line
                      ? CategorySeries.CategorySeriesRenderStyle.Line
                      : CategorySeries.CategorySeriesRenderStyle.Bar);
            });
    picture.getStyler().setAvailableSpaceFill(FILLED).setSeriesColors(COLOURS);
    // Draws the points of all series of a category at the same x position.
    picture.getStyler().setOverlapped(line);
    if (!line) {
      number(picture, data);
    }
    picture.getStyler().setSeriesLines(strokes());
    picture.getStyler().setMarkerSize(line ? 8 : 0);
    picture.getStyler().setLegendVisible(data.series().size() > 1);
    picture.getStyler().setLegendPosition(LegendPosition.OutsideE);
    int width = data.categories().stream().mapToInt(TerminalText::width).sum();
    picture.getStyler().setXAxisLabelRotation(width > MOST_LABEL_COLUMNS ? 45 : 0);
    picture.getStyler().setXAxisMaxLabelCount(data.categories().size());
    picture.getStyler().setPlotContentSize(0.96);
    beginAtZero(picture.getStyler(), data);
    style(picture, chart, ChartData.name(result, chart.x()), yTitle(chart, result));
    return picture;
  }

  /**
   * Writes the number above each bar. A bar of zero has no height, so that only its number
   * distinguishes it from a missing one. With many bars only zeros are labelled.
   */
  private static void number(CategoryChart picture, ChartData data) {
    boolean all = data.categories().size() * data.series().size() <= MOST_NUMBERED;
    double most = most(data);
    int bars = data.series().size();
    int bar = 0;
    for (List<@Nullable Double> numbers : data.series().values()) {
      double middle = (1 - FILLED) / 2 + FILLED * (bar + 0.5) / bars;
      for (int category = 0; category < numbers.size(); category++) {
        Double number = numbers.get(category);
        if (number != null && (all || number == 0)) {
          double above = Math.max(0, number) + LIFTED * most;
          picture.addAnnotation(new AnnotationText(words(number), category + middle, above, false));
        }
      }
      bar++;
    }
    picture.getStyler().setAnnotationTextFont(ChineseFont.of(Font.PLAIN, 11));
  }

  private static double most(ChartData data) {
    return data.series().values().stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }

  /** The number with at most three decimals; the table shows all of them. */
  static String words(double number) {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  /** Starts the y axis at zero if no number is negative, so that heights can be compared. */
  private static void beginAtZero(AxesChartStyler styler, ChartData data) {
    boolean positive =
        data.series().values().stream()
            .flatMap(List::stream)
            .allMatch(number -> number == null || number >= 0);
    if (positive) {
      styler.setYAxisMin(0.0);
      styler.setYAxisMax(most(data) > 0 ? HEADROOM * most(data) : 1);
    }
  }

  private static String yTitle(ChartLine chart, Result result) {
    return chart.y().size() == 1 ? ChartData.name(result, chart.y().get(0)) : "";
  }

  private static BasicStroke[] strokes() {
    return new BasicStroke[] {new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)};
  }

  private static void style(AxesChart<?, ?> picture, ChartLine chart, String x, String y) {
    AxesChartStyler styler = (AxesChartStyler) picture.getStyler();
    picture.setTitle(chart.title());
    picture.setXAxisTitle(x);
    picture.setYAxisTitle(y);
    styler.setChartTitleVisible(!chart.title().isEmpty());
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitleFont(ChineseFont.of(Font.BOLD, 16));
    styler.setAxisTitleFont(ChineseFont.of(Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(ChineseFont.of(Font.PLAIN, 12));
    styler.setLegendFont(ChineseFont.of(Font.PLAIN, 12));
    styler.setLegendBorderColor(Color.WHITE);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setAxisTickMarksColor(GRID);
    styler.setAntiAlias(true);
    styler.setTextAntiAlias(true);
  }
}
