package gongkai.export.dashboard;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of the README from a dashboard of the sample reports; jobs/screenshots says
 * how to run it.
 */
public final class Screenshots {
  private static final String VIEW = "#region=province:620000&year=2023&scope=unit";

  private Screenshots() {}

  /**
   * @param arguments the page and the folder of the pictures
   */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    try (Browser browser = Browser.start()) {
      browser.screen(1400, 1080);
      browser.open(page, VIEW);
      write(browser, folder.resolve("light.png"));
      browser.scheme("dark");
      browser.open(page, VIEW);
      browser.awaitPage();
      browser.run(
          "[...document.querySelectorAll('#bodies-table button.link')]"
              + ".find(body => body.textContent === '嘉峪关市人民政府').click()");
      browser.await("document.querySelector('dialog #findings')");
      write(browser, folder.resolve("dark.png"));
      browser.scheme("light");
      browser.screen(390, 844);
      browser.open(page, VIEW + "&language=en");
      write(browser, folder.resolve("phone.png"));
    }
  }

  /** Waits for the last drawing; few colours make a small file. */
  private static void write(Browser browser, Path file) throws IOException {
    browser.awaitPage();
    browser.run("return new Promise(done => setTimeout(done, 800))");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(browser.picture()));
    ImageIO.write(withPalette(picture), "png", file.toFile());
  }

  /** The picture in its most frequent colours, each other one as the nearest of them. */
  private static BufferedImage withPalette(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    int[] palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(256)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    IndexColorModel colours =
        new IndexColorModel(
            8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Byte> nearest = new LinkedHashMap<>();
    byte[] indexes = new byte[pixels.length];
    for (int index = 0; index < pixels.length; index++) {
      indexes[index] = nearest.computeIfAbsent(pixels[index], pixel -> nearest(palette, pixel));
    }
    indexed.getRaster().setDataElements(0, 0, width, height, indexes);
    return indexed;
  }

  private static byte nearest(int[] palette, int pixel) {
    int best = 0;
    for (int index = 1; index < palette.length; index++) {
      if (distance(palette[index], pixel) < distance(palette[best], pixel)) {
        best = index;
      }
    }
    return (byte) best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int step = ((one >> shift) & 0xFF) - ((other >> shift) & 0xFF);
      sum += step * step;
    }
    return sum;
  }
}
