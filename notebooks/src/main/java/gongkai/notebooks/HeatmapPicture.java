package gongkai.notebooks;

import gongkai.text.TerminalText;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws numbers as coloured cells of a grid, with the numbers in them. XChart's own heatmap cannot
 * show unknown numbers: here their cells are hatched, and cells without a row stay white.
 */
final class HeatmapPicture {
  private static final int WIDTH = 860;
  private static final int ROW = 30;
  private static final int GAP = 14;
  private static final int FOOT = 58;

  /**
   * Width of a cell's number and of a column's name [terminal columns] beyond which they are cut
   * off.
   */
  private static final int COLUMN_WIDTH = 12;

  private static final int ROW_WIDTH = 30;
  private static final Color LIGHT = new Color(0xEAF3FA);
  private static final Color DARK = new Color(0x0B4F8A);
  private static final Color HATCH = new Color(0xC4C4C4);
  private static final Color TEXT = new Color(0x222222);

  private final Graphics2D graphics;
  private final ChartData data;
  private final int left;
  private final int top;
  private final int columnWidth;

  private HeatmapPicture(Graphics2D graphics, ChartData data, int left, int top) {
    this.graphics = graphics;
    this.data = data;
    this.left = left;
    this.top = top;
    this.columnWidth = (WIDTH - left - GAP) / data.categories().size();
  }

  /**
   * @param x heading of the columns
   * @param value heading of the numbers
   */
  static BufferedImage of(ChartLine chart, ChartData data, String x, String value) {
    int names = data.series().keySet().stream().mapToInt(TerminalText::width).max().orElse(0);
    int left = 2 * GAP + Math.min(names, ROW_WIDTH) * 7;
    int top = chart.title().isEmpty() ? GAP : GAP + 30;
    int height = top + ROW * data.series().size() + FOOT;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height);
    HeatmapPicture picture = new HeatmapPicture(graphics, data, left, top);
    graphics.setColor(TEXT);
    picture.centred(chart.title(), left, WIDTH - GAP, GAP + 12, ChineseFont.of(Font.BOLD, 16));
    picture.rows();
    picture.foot(x, value);
    graphics.dispose();
    return image;
  }

  private void rows() {
    double least = known().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = known().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    int y = top;
    for (Map.Entry<String, List<@Nullable Double>> row : data.series().entrySet()) {
      Font font = ChineseFont.of(Font.PLAIN, 12);
      String name = TerminalText.cut(row.getKey(), ROW_WIDTH);
      graphics.setFont(font);
      graphics.setColor(TEXT);
      int width = graphics.getFontMetrics().stringWidth(name);
      graphics.drawString(name, left - GAP / 2 - width, y + ROW / 2 + 5);
      for (int column = 0; column < row.getValue().size(); column++) {
        Double number = row.getValue().get(column);
        int from = left + column * columnWidth;
        if (number != null) {
          cell(number, Math.min(0, least), most, from, y);
        } else if (data.isUnknown(row.getKey(), column)) {
          hatch(from, y);
        }
      }
      y += ROW;
    }
  }

  private List<Double> known() {
    List<Double> known = new ArrayList<>();
    data.series().values().forEach(row -> row.forEach(number -> add(known, number)));
    return known;
  }

  private static void add(List<Double> known, @Nullable Double number) {
    if (number != null) {
      known.add(number);
    }
  }

  private void cell(double number, double least, double most, int x, int y) {
    double share = most > least ? (number - least) / (most - least) : 0;
    graphics.setColor(between(LIGHT, DARK, share));
    graphics.fillRect(x, y, columnWidth - 1, ROW - 1);
    graphics.setColor(share > 0.5 ? Color.WHITE : TEXT);
    Font font = ChineseFont.of(Font.PLAIN, 12);
    centred(ChartPicture.words(number), x, x + columnWidth, y + ROW / 2 + 5, font);
  }

  private void hatch(int x, int y) {
    graphics.setColor(HATCH);
    graphics.drawRect(x, y, columnWidth - 2, ROW - 2);
    graphics.setClip(x, y, columnWidth - 1, ROW - 1);
    for (int line = x - ROW; line < x + columnWidth; line += 7) {
      graphics.drawLine(line, y + ROW, line + ROW, y);
    }
    graphics.setClip(null);
  }

  private void foot(String x, String value) {
    int y = top + ROW * data.series().size() + 16;
    for (int column = 0; column < data.categories().size(); column++) {
      int from = left + column * columnWidth;
      String name = TerminalText.cut(data.categories().get(column), COLUMN_WIDTH);
      graphics.setColor(TEXT);
      centred(name, from, from + columnWidth, y, ChineseFont.of(Font.PLAIN, 12));
    }
    String legend = x + "; colour: " + value + "; hatched: NULL; white: no row";
    centred(legend, left, WIDTH - GAP, y + 26, ChineseFont.of(Font.PLAIN, 13));
  }

  private void centred(String text, int from, int to, int y, Font font) {
    graphics.setFont(font);
    int width = graphics.getFontMetrics().stringWidth(text);
    graphics.drawString(text, (from + to - width) / 2, y);
  }

  private static Color between(Color low, Color high, double share) {
    return new Color(
        part(low.getRed(), high.getRed(), share),
        part(low.getGreen(), high.getGreen(), share),
        part(low.getBlue(), high.getBlue(), share));
  }

  private static int part(int low, int high, double share) {
    return (int) Math.round(low + (high - low) * share);
  }
}
