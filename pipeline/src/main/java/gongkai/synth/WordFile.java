package gongkai.synth;

import gongkai.synth.ReportFormat.WrittenFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A report as a Word file, its tables with merged cells. */
record WordFile(PrintedReport report, SplittableRandom random) {
  private static final Instant WRITTEN = Instant.parse("2025-01-20T08:00:00Z");

  WrittenFile write() {
    // Word splits text into runs where it was edited, even within a number.
    boolean cutRuns = random.nextInt(3) == 0;
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(20_000)) {
      print(document.createParagraph(), report.title(), cutRuns);
      for (PrintedReport.Piece piece : report.pieces()) {
        if (piece instanceof PrintedReport.Table table) {
          print(document.createTable(), table, cutRuns);
        } else {
          print(document.createParagraph(), ((PrintedReport.Line) piece).text(), cutRuns);
        }
      }
      document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(WRITTEN)));
      document.write(bytes);
      return new WrittenFile(
          cutRuns ? "docx_cut_runs" : "docx_whole_runs", withoutClock(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a Word file of " + report.title(), e);
    }
  }

  /** The same zip with a fixed time on its entries, since equal seeds must give equal bytes. */
  private static byte[] withoutClock(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.ofInstant(WRITTEN, ZoneOffset.UTC));
        to.putNextEntry(copy);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private void print(XWPFTable target, PrintedReport.Table table, boolean cutRuns) {
    target.removeRow(0);
    for (List<Grid.Slot> slots : Grid.of(table.rows(), table.width())) {
      XWPFTableRow row = target.createRow();
      while (!row.getTableCells().isEmpty()) {
        row.removeCell(0);
      }
      Iterator<Grid.Slot> remaining = slots.iterator();
      while (remaining.hasNext()) {
        Grid.Slot slot = remaining.next();
        FormCell cell = slot.spanned();
        XWPFTableCell printed = row.createCell();
        int columns = cell == null ? 1 : cell.columns();
        merge(printed, slot, columns);
        if (slot.cell() != null) {
          print(printed.getParagraphs().get(0), report.text().apply(slot.cell()), cutRuns);
        }
        for (int beside = 1; beside < columns; beside++) {
          remaining.next();
        }
      }
    }
  }

  private static void merge(XWPFTableCell printed, Grid.Slot slot, int columns) {
    CTTcPr properties = printed.getCTTc().addNewTcPr();
    if (columns > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }
    if (slot.kind() == Grid.Kind.BELOW) {
      properties.addNewVMerge().setVal(STMerge.CONTINUE);
    } else if (slot.cell() != null && slot.cell().rows() > 1) {
      properties.addNewVMerge().setVal(STMerge.RESTART);
    }
  }

  private void print(XWPFParagraph paragraph, String text, boolean cutRuns) {
    int cut = cutRuns && text.length() > 1 ? 1 + random.nextInt(text.length() - 1) : text.length();
    paragraph.createRun().setText(text.substring(0, cut));
    if (cut < text.length()) {
      paragraph.createRun().setText(text.substring(cut));
    }
  }
}
