package gongkai.extract.pdf;

import gongkai.document.Document;
import gongkai.document.Problem;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import gongkai.extract.layout.LayoutBlocks;
import gongkai.extract.layout.LayoutPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * PDF files. A page has neither tables nor words, only positioned characters and lines.
 *
 * <p>Drawn lines make the grids of tables ({@link RuledGrid}); text outside of them is read from
 * top to bottom. Headers and footers that repeat on the pages are left out.
 */
public final class PdfExtractor implements Extractor {
  static {
    FontMappers.set(new PdfSubstituteFonts());
  }

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    try {
      ReadMeter meter = new ReadMeter(bounds);
      boolean broken = PdfStreams.isBroken(content, meter);
      return document(content, broken, meter);
    } catch (UnreadableDocument told) {
      throw told;
    } catch (InvalidPasswordException locked) {
      throw new UnreadableDocument(
          UnreadableReason.ENCRYPTED_FILE, "The file opens with a password only");
    } catch (OutOfMemoryError large) {
      throw new UnreadableDocument(
          UnreadableReason.TOO_COMPLEX, "The file takes more memory than there is");
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw new UnreadableDocument(
          UnreadableReason.DAMAGED_FILE, "The file is damaged: " + damaged.getMessage());
    }
  }

  private static Document document(byte[] content, boolean broken, ReadMeter meter)
      throws IOException {
    long memory = meter.bounds().expandedBytes();
    try (PDDocument file =
        Loader.loadPDF(
            content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(memory).streamCache)) {
      List<LayoutPage> pages = pages(file, meter);
      boolean whole = !broken && pages.size() == file.getNumberOfPages();
      List<Problem> problems = PdfProblems.of(pages, whole);
      return new Document(LayoutBlocks.of(pages, meter), Map.of(), problems);
    }
  }

  private static List<LayoutPage> pages(PDDocument file, ReadMeter meter) throws IOException {
    PdfPageReader reader = new PdfPageReader(meter);
    List<LayoutPage> pages = new ArrayList<>();
    boolean pictures = false;
    boolean text = false;
    for (PDPage page : file.getPages()) {
      if (pages.size() >= meter.bounds().pages()) {
        throw new UnreadableDocument(
            UnreadableReason.TOO_COMPLEX, "The file has more pages than allowed");
      }
      LayoutPage read = reader.read(page, pages.size() + 1);
      pages.add(read);
      pictures |= read.pictures();
      text |= read.glyphs().stream().anyMatch(glyph -> !glyph.isBlank());
    }
    if (pages.isEmpty()) {
      throw new UnreadableDocument(UnreadableReason.DAMAGED_FILE, "The file has no page");
    }
    if (!text) {
      throw new UnreadableDocument(
          pictures ? UnreadableReason.NO_TEXT_LAYER : UnreadableReason.EMPTY_FILE,
          "The pages hold no text");
    }
    return pages;
  }
}
