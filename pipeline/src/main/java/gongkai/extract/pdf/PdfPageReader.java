package gongkai.extract.pdf;

import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.extract.layout.Glyph;
import gongkai.extract.layout.LayoutPage;
import gongkai.extract.layout.Ruling;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads positioned characters and straight lines from a page's content stream. Nothing is painted,
 * no picture is decoded and no action is run.
 */
final class PdfPageReader extends PDFStreamEngine {
  /** Smaller text, in points, is not meant to be read. */
  private static final float SMALLEST = 1.5f;

  /** The lower and upper edge of a glyph's box from its base line, in font sizes. */
  private static final float BELOW = -0.12f;

  private static final float ABOVE = 0.88f;

  private final ReadMeter meter;
  private final PdfFontTexts texts = new PdfFontTexts();

  private AffineTransform toPage = new AffineTransform();
  private PdfPath path = new PdfPath(toPage);
  private List<Glyph> seen = new ArrayList<>();
  private List<Glyph> unseen = new ArrayList<>();
  private boolean pictures;
  private int depth;

  PdfPageReader(ReadMeter meter) {
    this.meter = meter;
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /**
   * @param number 1-based
   * @throws IOException when the page's content stream is damaged
   */
  LayoutPage read(PDPage page, int number) throws IOException {
    PDRectangle box = page.getCropBox();
    boolean sideways = Math.floorMod(page.getRotation(), 180) == 90;
    float across = sideways ? box.getHeight() : box.getWidth();
    float down = sideways ? box.getWidth() : box.getHeight();
    toPage = toPage(box, page.getRotation());
    path = new PdfPath(toPage);
    seen = new ArrayList<>();
    unseen = new ArrayList<>();
    pictures = false;
    depth = 0;
    processPage(page);
    boolean scanned = unseen.size() > seen.size();
    List<Glyph> glyphs = scanned ? unseen : seen;
    int turn = commonTurn(glyphs);
    int unnamed = 0;
    List<Glyph> upright = new ArrayList<>(glyphs.size());
    for (Glyph glyph : glyphs) {
      unnamed += glyph.text().equals(Glyph.UNKNOWN) ? 1 : 0;
      upright.add(glyph.upright(turn));
    }
    return new LayoutPage(
        number,
        turn == 1 ? -across : turn == 2 ? -down : 0,
        turn % 2 == 0 ? down : across,
        upright,
        Ruling.joined(path.rulings().stream().map(line -> line.upright(turn)).toList()),
        scanned,
        unnamed,
        pictures);
  }

  /** From PDF coordinates to points from the upper left corner of the page as displayed. */
  private static AffineTransform toPage(PDRectangle box, int rotation) {
    AffineTransform transform =
        switch (Math.floorMod(rotation, 360)) {
          case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 180 -> new AffineTransform(-1, 0, 0, 1, box.getWidth(), 0);
          case 270 -> new AffineTransform(0, -1, -1, 0, box.getHeight(), box.getWidth());
          default -> new AffineTransform(1, 0, 0, -1, 0, box.getHeight());
        };
    transform.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return transform;
  }

  private static int commonTurn(List<Glyph> glyphs) {
    int[] counts = new int[4];
    for (Glyph glyph : glyphs) {
      counts[glyph.turn()]++;
    }
    int common = 0;
    for (int turn = 1; turn < counts.length; turn++) {
      common = counts[turn] > counts[common] ? turn : common;
    }
    return common;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    meter.checkTime();
    String name = operator.getName();
    if (name.equals("Do")) {
      if (!operands.isEmpty() && operands.get(0) instanceof COSName object) {
        draw(object);
      }
    } else if (PdfPath.knows(name)) {
      meter.countNode();
      path.follow(name, operands, getGraphicsState().getCurrentTransformationMatrix());
    } else {
      super.processOperator(operator, operands);
    }
  }

  private void draw(COSName name) throws IOException {
    PDResources resources = getResources();
    if (resources == null) {
      return;
    }
    if (resources.isImageXObject(name)) {
      pictures = true;
      return;
    }
    PDXObject object = resources.getXObject(name);
    if (object instanceof PDFormXObject form) {
      meter.countNode();
      if (depth >= Math.min(50, meter.bounds().depth())) {
        throw new UnreadableDocument(
            UnreadableReason.TOO_COMPLEX, "The file's forms hold each other");
      }
      depth++;
      showForm(form);
      depth--;
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance)
      throws IOException {
    meter.countNode();
    AffineTransform transform = new AffineTransform(toPage);
    transform.concatenate(matrix.createAffineTransform());
    double runX = transform.getScaleX();
    double runY = transform.getShearY();
    boolean vertical = font.isVertical();
    float width = vertical ? 1 : advance.getX() > 0 ? advance.getX() : 0.5f;
    if (Math.hypot(transform.getShearX(), transform.getScaleY()) < SMALLEST
        || isSlanted(runX, runY)) {
      return;
    }
    Point2D one = transform.transform(new Point2D.Float(0, BELOW), null);
    Point2D other = transform.transform(new Point2D.Float(width, ABOVE), null);
    float left = (float) Math.min(one.getX(), other.getX());
    float right = (float) Math.max(one.getX(), other.getX());
    float top = (float) Math.min(one.getY(), other.getY());
    float bottom = (float) Math.max(one.getY(), other.getY());
    if (!Float.isFinite(left + right + top + bottom)) {
      return;
    }
    int turn = Math.floorMod(Math.round((float) Math.toDegrees(Math.atan2(runY, runX)) / 90), 4);
    String text = texts.of(font, code);
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    List<Glyph> glyphs =
        mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP ? unseen : seen;
    int running = vertical ? (turn + 1) % 4 : turn;
    glyphs.add(new Glyph(text, left, top, right, bottom, running, glyphs.size()));
  }

  /** Slanted text is a watermark. */
  private static boolean isSlanted(double runX, double runY) {
    double less = Math.min(Math.abs(runX), Math.abs(runY));
    double more = Math.max(Math.abs(runX), Math.abs(runY));
    return less > 0.1 * more;
  }
}
