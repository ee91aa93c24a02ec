package gongkai;

import gongkai.synth.ReportFormat;
import gongkai.synth.SyntheticReport;
import gongkai.synth.Truth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Faults that come into a file behind its writing, planted in clean invented reports. */
enum FileFault {
  /** Title, publisher and author are three bodies. */
  THREE_BODIES("E11", ReportFormat.TXT, text(text -> headed(text, "发布机构：池州市商务局\n池州市审计局编制了本年度报告。"))),
  /** A copy in the traditional script. */
  CONVERTED_COPY("E16", ReportFormat.TXT, text(FileFault::converted)),
  /** Each line only where it comes first. */
  REPEATED_LINES_REMOVED(
      "R3",
      ReportFormat.TXT,
      truth -> truth.layout().equals("cell_lines"),
      text(FileFault::withoutRepeatedLines)),
  /** A mark of a converter that cannot write merged cells. */
  TABLE_LOST("R17", ReportFormat.TXT, text(text -> headed(text, "[TABLE]"))),
  /** Pages whose text is not shown. */
  UNSEEN_TEXT("R12", ReportFormat.PDF, file -> redrawn(file, drawing -> "3 Tr " + drawing)),
  /** A character on each page that the font does not name. */
  UNNAMED_CHARACTERS(
      "R13",
      ReportFormat.PDF,
      file -> redrawn(file, drawing -> drawing + " BT /F1 9 Tf 60 60 Td <E0A0> Tj ET")),
  /** A page whose content does not match its checksum. */
  BROKEN_PART("R14", ReportFormat.PDF, FileFault::broken);

  private static final String CONVERTED = "开開报報务務关關请請办辦";
  private static final int CHECKSUM = 4;
  private static final int LINE_END = 2;

  private final String rule;
  private final ReportFormat format;
  private final Predicate<Truth> fits;
  private final UnaryOperator<byte[]> planting;

  FileFault(String rule, ReportFormat format, UnaryOperator<byte[]> planting) {
    this(rule, format, truth -> true, planting);
  }

  FileFault(
      String rule, ReportFormat format, Predicate<Truth> fits, UnaryOperator<byte[]> planting) {
    this.rule = rule;
    this.format = format;
    this.fits = fits;
    this.planting = planting;
  }

  /** The id of the rule that has to speak of the report. */
  String rule() {
    return rule;
  }

  /** The format of the files that can have the fault. */
  ReportFormat format() {
    return format;
  }

  boolean fits(SyntheticReport clean) {
    return fits.test(clean.truth());
  }

  SyntheticReport plantedIn(SyntheticReport clean) {
    return new SyntheticReport(clean.truth(), planting.apply(clean.content()));
  }

  /** The text with lines between its title and the rest. */
  static String headed(String text, String lines) {
    return text.replaceFirst("\n", "\n" + lines + "\n");
  }

  private static UnaryOperator<byte[]> text(UnaryOperator<String> edit) {
    return content -> edit.apply(InventedText.of(content)).getBytes(StandardCharsets.UTF_8);
  }

  private static String converted(String text) {
    String converted = text;
    for (int at = 0; at < CONVERTED.length(); at += 2) {
      converted = converted.replace(CONVERTED.charAt(at), CONVERTED.charAt(at + 1));
    }
    return converted;
  }

  private static String withoutRepeatedLines(String text) {
    Set<String> seen = new HashSet<>();
    return text.lines()
        .filter(line -> line.isBlank() || seen.add(line))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] redrawn(byte[] file, UnaryOperator<String> redrawing) {
    try (PDDocument document = Loader.loadPDF(file);
        ByteArrayOutputStream saved = new ByteArrayOutputStream(40_000)) {
      for (PDPage page : document.getPages()) {
        byte[] drawing = page.getContents().readAllBytes();
        PDStream stream = new PDStream(document);
        try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
          String text = new String(drawing, StandardCharsets.ISO_8859_1);
          bytes.write(redrawing.apply(text).getBytes(StandardCharsets.ISO_8859_1));
        }
        page.setContents(stream);
      }
      // Nothing but the pages' contents is compressed then.
      document.save(saved, CompressParameters.NO_COMPRESSION);
      return saved.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] broken(byte[] file) {
    byte[] broken = redrawn(file, UnaryOperator.identity());
    int end = new String(broken, StandardCharsets.ISO_8859_1).lastIndexOf("endstream");
    Arrays.fill(broken, end - LINE_END - CHECKSUM, end - LINE_END, (byte) 0xFF);
    return broken;
  }
}
