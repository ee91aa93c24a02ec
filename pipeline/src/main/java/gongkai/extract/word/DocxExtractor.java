package gongkai.extract.word;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word documents since 2007, macro-enabled ones and those of WPS included; macros are not looked
 * at.
 *
 * <p>The document's metadata are its {@code title}, {@code created} and {@code modified} (as ISO
 * 8601), as far as the file names them.
 */
public final class DocxExtractor implements Extractor {
  private static final String PICTURES = "word/media/";
  private static final String USUAL_PART = "word/document.xml";
  private static final List<String> PROPERTIES = List.of("title", "created", "modified");

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    ReadMeter allowance = new ReadMeter(bounds);
    try (OfficeParcel parcel = new OfficeParcel(content, allowance)) {
      String main = parcel.related("").getOrDefault("officeDocument", USUAL_PART);
      List<WordPart> parts = text(parcel, main, allowance);
      List<Block> blocks = WordLayout.blocks(parts);
      if (blocks.isEmpty()) {
        throw parcel.hasPartsIn(PICTURES)
            ? new UnreadableDocument("no_text_layer", "The document holds pictures only")
            : new UnreadableDocument("empty_file", "The document holds no text");
      }
      return new Document(blocks, properties(parcel, allowance), List.of());
    } catch (UnreadableDocument told) {
      throw told;
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableDocument(
          "damaged_file", "Cannot read the document: " + broken.getClass().getSimpleName());
    }
  }

  private static List<WordPart> text(OfficeParcel parcel, String main, ReadMeter allowance)
      throws IOException {
    Map<String, String> related = parcel.related(main);
    DocxStyles styles = DocxStyles.none();
    try (InputStream part = parcel.part(related.getOrDefault("styles", "word/styles.xml"))) {
      if (part != null) {
        styles = DocxStyles.read(new OfficeXml(part, allowance));
      }
    }
    DocxLists lists = DocxLists.none();
    try (InputStream part = parcel.part(related.getOrDefault("numbering", "word/numbering.xml"))) {
      if (part != null) {
        lists = DocxLists.read(new OfficeXml(part, allowance));
      }
    }
    try (InputStream part = parcel.part(main)) {
      if (part == null) {
        throw new UnreadableDocument("damaged_file", "Missing part " + main + " of the document");
      }
      List<WordPart> parts = new DocxText(new OfficeXml(part, allowance), styles, lists).read();
      if (parts == null) {
        throw new UnreadableDocument("damaged_file", "Missing text in the part " + main);
      }
      return parts;
    }
  }

  private static Map<String, String> properties(OfficeParcel parcel, ReadMeter allowance)
      throws IOException {
    Map<String, String> properties = new HashMap<>();
    String place = parcel.related("").getOrDefault("core-properties", "docProps/core.xml");
    try (InputStream part = parcel.part(place)) {
      if (part == null) {
        return properties;
      }
      OfficeXml xml = new OfficeXml(part, allowance);
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
