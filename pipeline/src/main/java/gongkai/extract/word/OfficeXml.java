package gongkai.extract.word;

import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A forward-only reader for one XML part of an office document. Nothing outside of the part is
 * loaded: document type declarations, and with them entities, are refused.
 */
final class OfficeXml {
  /** The namespaces of WordprocessingML: transitional and strict. */
  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  private final XMLStreamReader reader;
  private final ReadMeter meter;
  private int depth;

  OfficeXml(InputStream part, ReadMeter meter) {
    this.meter = meter;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("External entities are refused");
        });
    try {
      reader = factory.createXMLStreamReader(decoded(part));
    } catch (XMLStreamException | IOException broken) {
      throw damaged();
    }
  }

  /**
   * Moves to the next tag or text.
   *
   * @return {@link XMLStreamConstants#START_ELEMENT}, {@link XMLStreamConstants#END_ELEMENT},
   *     {@link XMLStreamConstants#CHARACTERS} or {@link XMLStreamConstants#END_DOCUMENT}
   */
  int next() {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            meter.countNode();
            meter.checkDepth(++depth);
            return event;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return event;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            meter.countCharacters(reader.getTextLength());
            return XMLStreamConstants.CHARACTERS;
          }
          case XMLStreamConstants.DTD ->
              throw new UnreadableDocument(
                  UnreadableReason.DAMAGED_FILE,
                  "Cannot read the document: it declares a document type");
          default -> {
            // Comments and processing instructions are skipped.
          }
        }
      }
      return XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException broken) {
      throw damaged();
    }
  }

  /** Moves to the next child element; false at the end of the current element. */
  boolean nextChild() {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event != XMLStreamConstants.CHARACTERS) {
        return false;
      }
    }
  }

  /** Skips the rest of the current element. */
  void skip() {
    int outside = depth - 1;
    while (depth > outside && next() != XMLStreamConstants.END_DOCUMENT) {
      // Everything up to the end tag is skipped.
    }
  }

  /** The text of the current element, which is read to its end. */
  String text() {
    int outside = depth - 1;
    StringBuilder text = new StringBuilder();
    while (depth > outside) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        break;
      }
    }
    return text.toString();
  }

  /** The name of the current element without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** Whether the current element is one of Word's own. */
  boolean isWord() {
    String namespace = reader.getNamespaceURI();
    return namespace != null && WORD.contains(namespace);
  }

  /** Whether the current element is part of a formula. */
  boolean isFormula() {
    String namespace = reader.getNamespaceURI();
    return namespace != null && namespace.endsWith("/math");
  }

  /** An attribute of the current element by its name without prefix, null where it has none. */
  @Nullable String attribute(String name) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)) {
        return reader.getAttributeValue(at);
      }
    }
    return null;
  }

  /** The attribute {@code val}, in which WordprocessingML keeps most values. */
  String value(String absent) {
    String value = attribute("val");
    return value == null ? absent : value;
  }

  /** The attribute {@code val} as a whole number. */
  int number(int absent) {
    String value = attribute("val");
    if (value == null) {
      return absent;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException other) {
      return absent;
    }
  }

  /** The value of an on/off property, which is on where its element has no value. */
  boolean isOn() {
    return switch (value("1")) {
      case "0", "false", "off", "none" -> false;
      default -> true;
    };
  }

  /** Decodes UTF-8 or UTF-16 here, since the parser reports bad bytes on standard error. */
  private static Reader decoded(InputStream part) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(part);
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    boolean wide = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    if (!wide && first == 0xEF && second == 0xBB) {
      bytes.skipNBytes(3);
    }
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  private static UnreadableDocument damaged() {
    return new UnreadableDocument(
        UnreadableReason.DAMAGED_FILE, "Cannot read the document: its XML is not well-formed");
  }
}
