package gongkai.extract.pdf;

import gongkai.document.Document;
import gongkai.document.Problem;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
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
 * PDF pages, on which there are no tables and no words, only characters and lines with places.
 *
 * <p>Drawn lines make the grids of tables ({@link PdfRuledGrid}); what stands outside is read from
 * top to bottom. What repeats at the edge of the pages belongs to the paper.
 */
public final class PdfExtractor implements Extractor {
  static {
    FontMappers.set(new PdfSubstituteFonts());
  }

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    try {
      ReadMeter allowance = new ReadMeter(bounds);
      boolean broken = PdfStreams.isBroken(content, allowance);
      return document(content, broken, allowance);
    } catch (UnreadableDocument told) {
      throw told;
    } catch (InvalidPasswordException locked) {
      throw new UnreadableDocument("encrypted_file", "The file opens with a password only");
    } catch (OutOfMemoryError large) {
      throw new UnreadableDocument("too_complex", "The file takes more memory than there is");
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw new UnreadableDocument("damaged_file", "The file is damaged: " + damaged.getMessage());
    }
  }

  private static Document document(byte[] content, boolean broken, ReadMeter allowance)
      throws IOException {
    long memory = allowance.bounds().expandedBytes();
    try (PDDocument file =
        Loader.loadPDF(
            content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(memory).streamCache)) {
      List<PdfPage> pages = pages(file, allowance);
      boolean whole = !broken && pages.size() == file.getNumberOfPages();
      List<Problem> problems = PdfProblems.of(pages, whole);
      return new Document(PdfBlocks.of(pages, allowance), Map.of(), problems);
    }
  }

  private static List<PdfPage> pages(PDDocument file, ReadMeter allowance) throws IOException {
    PdfPageReader reader = new PdfPageReader(allowance);
    List<PdfPage> pages = new ArrayList<>();
    boolean pictures = false;
    boolean text = false;
    for (PDPage page : file.getPages()) {
      if (pages.size() >= allowance.bounds().pages()) {
        throw new UnreadableDocument("too_complex", "The file has more pages than allowed");
      }
      PdfPage read = reader.read(page, pages.size() + 1);
      pages.add(read);
      pictures |= read.pictures();
      text |= read.glyphs().stream().anyMatch(glyph -> !glyph.isBlank());
    }
    if (pages.isEmpty()) {
      throw new UnreadableDocument("damaged_file", "The file has no page");
    }
    if (!text) {
      throw new UnreadableDocument(
          pictures ? "no_text_layer" : "empty_file", "The pages hold no text");
    }
    return pages;
  }
}
