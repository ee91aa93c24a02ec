package gongkai.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Draws pages of 600 by 800 points; places count from the upper left corner. */
final class PdfPages {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 800;

  private final PDDocument file = new PDDocument();
  private final StringBuilder content = new StringBuilder();
  private PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));

  PDDocument file() {
    return file;
  }

  PDPage page() {
    return page;
  }

  /** Writes one line of text in size 10 whose base line is at the place. */
  PdfPages text(double x, double y, String text) {
    StringBuilder codes = new StringBuilder();
    for (byte unit : text.getBytes(StandardCharsets.UTF_16BE)) {
      codes.append(String.format(Locale.ROOT, "%02X", unit));
    }
    return raw("BT /F1 10 Tf 1 0 0 1 %s %s Tm <%s> Tj ET".formatted(x, HEIGHT - y, codes));
  }

  PdfPages line(double fromX, double fromY, double toX, double toY) {
    return raw("%s %s m %s %s l S".formatted(fromX, HEIGHT - fromY, toX, HEIGHT - toY));
  }

  /** Draws all lines of a grid. */
  PdfPages grid(double[] columns, double[] rows) {
    for (double row : rows) {
      line(columns[0], row, columns[columns.length - 1], row);
    }
    for (double column : columns) {
      line(column, rows[0], column, rows[rows.length - 1]);
    }
    return this;
  }

  PdfPages raw(String operators) {
    content.append(operators).append('\n');
    return this;
  }

  PdfPages nextPage() throws IOException {
    PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font());
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    PDStream stream = new PDStream(file);
    try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
      bytes.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    file.addPage(page);
    content.setLength(0);
    page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (file) {
      file.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** A Chinese font that the file names and does not hold, with narrow digits. */
  private static COSDictionary font() {
    COSDictionary order = new COSDictionary();
    order.setItem(COSName.REGISTRY, new COSString("Adobe"));
    order.setItem(COSName.ORDERING, new COSString("GB1"));
    order.setInt(COSName.SUPPLEMENT, 4);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, "STSong-Light");
    descendant.setItem(COSName.CIDSYSTEMINFO, order);
    descendant.setInt(COSName.DW, 1000);
    COSArray widths = new COSArray();
    widths.add(COSInteger.get(1));
    widths.add(COSInteger.get(95));
    widths.add(COSInteger.get(500));
    descendant.setItem(COSName.W, widths);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
    font.setName(COSName.ENCODING, "UniGB-UTF16-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
