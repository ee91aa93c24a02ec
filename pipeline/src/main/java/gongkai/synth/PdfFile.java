package gongkai.synth;

import gongkai.synth.PdfPage.Box;
import gongkai.synth.ReportFormat.WrittenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A report as a PDF file: ruled tables that go on over pages, wrapped labels, page numbers.
 *
 * <p>Lengths are points from the page's upper left corner.
 */
record PdfFile(PrintedReport report, SplittableRandom random) {
  private static final float MARGIN = 40;
  private static final float TEXT_SIZE = 11;
  private static final float CELL_SIZE = 7.5f;
  private static final float LEADING = 1.4f;
  private static final float PADDING = 2;

  WrittenFile write() {
    boolean landscape = random.nextInt(3) == 0;
    PDRectangle size =
        landscape
            ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
            : PDRectangle.A4;
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(40_000)) {
      PageLayout layout = new PageLayout(document, size);
      layout.paragraph(report.title());
      for (PrintedReport.Piece piece : report.pieces()) {
        if (piece instanceof PrintedReport.Table table) {
          layout.table(table);
        } else {
          layout.paragraph(((PrintedReport.Line) piece).text());
        }
      }
      layout.finish();
      // The default id is made from the clock, and equal seeds must give equal bytes.
      document.setDocumentId((long) report.title().hashCode());
      document.save(bytes);
      return new WrittenFile(landscape ? "pdf_landscape" : "pdf_portrait", bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a PDF file of " + report.title(), e);
    }
  }

  /** Lays out the pages one after the other. */
  private final class PageLayout {
    private final PDDocument document;
    private final PDRectangle size;
    private final PdfFont font = new PdfFont();
    private final List<PdfPage> pages = new ArrayList<>();
    private float y;

    PageLayout(PDDocument document, PDRectangle size) {
      this.document = document;
      this.size = size;
      turnPage();
    }

    private PdfPage page() {
      return pages.get(pages.size() - 1);
    }

    private float bottom() {
      return size.getHeight() - MARGIN;
    }

    private float width() {
      return size.getWidth() - 2 * MARGIN;
    }

    private void turnPage() {
      pages.add(new PdfPage(size, font));
      y = MARGIN;
    }

    void paragraph(String text) {
      for (String line : font.wrapped(text, TEXT_SIZE, width())) {
        if (y + TEXT_SIZE * LEADING > bottom()) {
          turnPage();
        }
        page().text(line, MARGIN, y + TEXT_SIZE, TEXT_SIZE);
        y += TEXT_SIZE * LEADING;
      }
      y += TEXT_SIZE / 2;
    }

    /**
     * Rows are not split between pages. A cell that spans rows may be; its text is where it has
     * most room.
     */
    void table(PrintedReport.Table table) {
      float[] columns = columns(table.width());
      List<List<Grid.Slot>> rows = Grid.of(table.rows(), table.width());
      List<OpenCell> openCells = new ArrayList<>();
      for (List<Grid.Slot> row : rows) {
        float height = height(row, columns);
        if (y + height > bottom()) {
          turnPage();
        }
        for (int column = 0; column < row.size(); column++) {
          FormCell cell = row.get(column).cell();
          if (cell != null) {
            float right = columns[Math.min(column + cell.columns(), columns.length - 1)];
            openCells.add(new OpenCell(cell, columns[column], right, cell.rows()));
          }
        }
        for (OpenCell openCell : openCells) {
          openCell.extend(pages.size() - 1, y, y + height);
        }
        y += height;
        openCells.removeIf(openCell -> openCell.end(pages));
      }
      y += TEXT_SIZE;
    }

    private float[] columns(int width) {
      // The label columns of table three have widths of their own.
      float[] widths = new float[width];
      Arrays.fill(widths, 1);
      if (width == 10) {
        widths[1] = 1.4f;
        widths[2] = 3.5f;
      }
      float sum = 0;
      for (float share : widths) {
        sum += share;
      }
      float[] edges = new float[width + 1];
      edges[0] = MARGIN;
      for (int column = 0; column < width; column++) {
        edges[column + 1] = edges[column] + widths[column] / sum * width();
      }
      return edges;
    }

    private float height(List<Grid.Slot> row, float[] columns) {
      int lines = 1;
      for (int column = 0; column < row.size(); column++) {
        FormCell cell = row.get(column).cell();
        if (cell != null && cell.rows() == 1) {
          float room = columns[column + cell.columns()] - columns[column] - 2 * PADDING;
          lines = Math.max(lines, font.wrapped(text(cell), CELL_SIZE, room).size());
        }
      }
      return lines * CELL_SIZE * LEADING + 2 * PADDING;
    }

    private String text(FormCell cell) {
      return report.text().apply(cell);
    }

    void finish() throws IOException {
      for (int number = 1; number <= pages.size(); number++) {
        PdfPage page = pages.get(number - 1);
        page.text("- " + number + " -", size.getWidth() / 2, size.getHeight() - MARGIN / 2, 9);
        page.addTo(document);
      }
    }

    /** A cell while its rows are laid out; it may have parts on several pages. */
    private final class OpenCell {
      private final FormCell cell;
      private final float left;
      private final float right;
      private final List<Part> parts = new ArrayList<>();
      private int rowsLeft;

      private record Part(int page, float top, float bottom) {}

      OpenCell(FormCell cell, float left, float right, int rows) {
        this.cell = cell;
        this.left = left;
        this.right = right;
        this.rowsLeft = rows;
      }

      void extend(int page, float top, float bottom) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.page() == page) {
          parts.set(parts.size() - 1, new Part(page, last.top(), bottom));
        } else {
          parts.add(new Part(page, top, bottom));
        }
        rowsLeft--;
      }

      /** Draws the cell behind its last row; returns whether it was drawn. */
      boolean end(List<PdfPage> pages) {
        if (rowsLeft > 0) {
          return false;
        }
        Part largest = parts.get(0);
        for (Part part : parts) {
          pages.get(part.page()).frame(new Box(left, part.top(), right, part.bottom()));
          if (part.bottom() - part.top() > largest.bottom() - largest.top()) {
            largest = part;
          }
        }
        List<String> lines = font.wrapped(text(cell), CELL_SIZE, right - left - 2 * PADDING);
        float baseline = largest.top() + PADDING + CELL_SIZE;
        for (String line : lines) {
          pages.get(largest.page()).text(line, left + PADDING, baseline, CELL_SIZE);
          baseline += CELL_SIZE * LEADING;
        }
        return true;
      }
    }
  }
}
