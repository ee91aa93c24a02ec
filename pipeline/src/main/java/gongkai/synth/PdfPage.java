package gongkai.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The content of one page. Lengths are points from its upper left corner. */
final class PdfPage {
  private final PDRectangle size;
  private final PdfFont font;
  private final StringBuilder operators = new StringBuilder("0.5 w\n");

  /** A rectangle by its edges. */
  record Box(float left, float top, float right, float bottom) {}

  PdfPage(PDRectangle size, PdfFont font) {
    this.size = size;
    this.font = font;
  }

  /** Writes one line of text. */
  void text(String text, float x, float baseline, float fontSize) {
    draw("BT /F1 %.2f Tf %.2f %.2f Td <%s> Tj ET", fontSize, x, up(baseline), font.encoded(text));
  }

  void frame(Box box) {
    draw(
        "%.2f %.2f %.2f %.2f re S",
        box.left(), up(box.bottom()), box.right() - box.left(), box.bottom() - box.top());
  }

  void addTo(PDDocument document) throws IOException {
    PDPage page = new PDPage(size);
    PDStream contents = new PDStream(document);
    try (OutputStream stream = contents.createOutputStream(COSName.FLATE_DECODE)) {
      stream.write(operators.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(contents);
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.FONT, font.resource());
    page.setResources(resources);
    document.addPage(page);
  }

  private float up(float down) {
    return size.getHeight() - down;
  }

  private void draw(String format, Object... values) {
    operators.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
