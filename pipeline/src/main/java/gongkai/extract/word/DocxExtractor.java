package gongkai.extract.word;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word documents since 2007 (.docx and .docm) and those of WPS; macros are ignored.
 *
 * <p>Metadata are {@code title}, {@code created} and {@code modified} (ISO 8601), as far as the
 * file has them.
 */
public final class DocxExtractor implements Extractor {
  private static final String PICTURES = "word/media/";
  private static final String USUAL_PART = "word/document.xml";
  private static final List<String> PROPERTIES = List.of("title", "created", "modified");

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    ReadMeter meter = new ReadMeter(bounds);
    try (OfficePackage officePackage = new OfficePackage(content, meter)) {
      String main = officePackage.related("").getOrDefault("officeDocument", USUAL_PART);
      List<WordPart> parts = text(officePackage, main, meter);
      List<Block> blocks = WordLayout.blocks(parts);
      if (blocks.isEmpty()) {
        throw officePackage.hasPartsIn(PICTURES)
            ? new UnreadableDocument(
                UnreadableReason.NO_TEXT_LAYER, "The document holds pictures only")
            : new UnreadableDocument(UnreadableReason.EMPTY_FILE, "The document holds no text");
      }
      return new Document(blocks, properties(officePackage, meter), List.of());
    } catch (UnreadableDocument told) {
      throw told;
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableDocument(
          UnreadableReason.DAMAGED_FILE,
          "Cannot read the document: " + broken.getClass().getSimpleName());
    }
  }

  private static List<WordPart> text(OfficePackage officePackage, String main, ReadMeter meter)
      throws IOException {
    Map<String, String> related = officePackage.related(main);
    DocxStyles styles = DocxStyles.none();
    try (InputStream part = officePackage.part(related.getOrDefault("styles", "word/styles.xml"))) {
      if (part != null) {
        styles = DocxStyles.read(new OfficeXml(part, meter));
      }
    }
    DocxLists lists = DocxLists.none();
    try (InputStream part =
        officePackage.part(related.getOrDefault("numbering", "word/numbering.xml"))) {
      if (part != null) {
        lists = DocxLists.read(new OfficeXml(part, meter));
      }
    }
    try (InputStream part = officePackage.part(main)) {
      if (part == null) {
        throw new UnreadableDocument(
            UnreadableReason.DAMAGED_FILE, "Missing part " + main + " of the document");
      }
      List<WordPart> parts = new DocxText(new OfficeXml(part, meter), styles, lists).read();
      if (parts == null) {
        throw new UnreadableDocument(
            UnreadableReason.DAMAGED_FILE, "Missing text in the part " + main);
      }
      return parts;
    }
  }

  private static Map<String, String> properties(OfficePackage officePackage, ReadMeter meter)
      throws IOException {
    Map<String, String> properties = new HashMap<>();
    String partName =
        officePackage.related("").getOrDefault("core-properties", "docProps/core.xml");
    try (InputStream part = officePackage.part(partName)) {
      if (part == null) {
        return properties;
      }
      OfficeXml xml = new OfficeXml(part, meter);
      xml.nextChild();
      while (xml.nextChild()) {
        String name = xml.name();
        String text = xml.text().strip();
        if (PROPERTIES.contains(name) && !text.isEmpty()) {
          properties.put(name, text);
        }
      }
      return properties;
    }
  }
}
