package gongkai.extract.word;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Binary Word documents (before 2007) and those of WPS; macros are ignored. Files of other programs
 * in the same container (OLE) are rejected.
 *
 * <p>Metadata are {@code title}, {@code created} and {@code modified} (ISO 8601), as far as the
 * file has them.
 */
public final class DocExtractor implements Extractor {
  private static final String TEXT = "WordDocument";

  /** The stream in which a .docx with a password is stored. */
  private static final String ENCRYPTED = "EncryptedPackage";

  private static final int FLAGS = 11;
  private static final int ENCRYPTED_FLAG = 1;

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    ReadMeter meter = new ReadMeter(bounds);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive(ENCRYPTED)) {
        throw encrypted();
      }
      if (!root.hasEntryCaseInsensitive(TEXT)) {
        throw new UnreadableDocument(
            UnreadableReason.UNSUPPORTED_FORMAT,
            "The file is of a program before 2007 other than Word or WPS");
      }
      if (isEncrypted(root)) {
        throw encrypted();
      }
      try (HWPFDocument document = new HWPFDocument(files)) {
        List<Block> blocks = WordLayout.blocks(new DocText(document, meter).read());
        if (blocks.isEmpty()) {
          throw new UnreadableDocument(UnreadableReason.EMPTY_FILE, "The document holds no text");
        }
        return new Document(blocks, properties(document.getSummaryInformation()), List.of());
      }
    } catch (UnreadableDocument told) {
      throw told;
    } catch (EncryptedDocumentException password) {
      throw encrypted();
    } catch (OldFileFormatException before1997) {
      throw new UnreadableDocument(
          UnreadableReason.UNSUPPORTED_FORMAT,
          "The file is of a Word before 1997, which is not read");
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError broken) {
      throw new UnreadableDocument(
          UnreadableReason.DAMAGED_FILE,
          "Cannot read the document: " + broken.getClass().getSimpleName());
    }
  }

  /** Whether the flag for encryption in the document's header is set. */
  private static boolean isEncrypted(DirectoryNode root) throws IOException {
    try (InputStream text = root.createDocumentInputStream(root.getEntryCaseInsensitive(TEXT))) {
      byte[] header = text.readNBytes(FLAGS + 1);
      return header.length > FLAGS && (header[FLAGS] & ENCRYPTED_FLAG) != 0;
    }
  }

  private static UnreadableDocument encrypted() {
    return new UnreadableDocument(
        UnreadableReason.ENCRYPTED_FILE, "The document is protected by a password");
  }

  private static Map<String, String> properties(@Nullable SummaryInformation summary) {
    Map<String, String> properties = new HashMap<>();
    if (summary != null) {
      String title = summary.getTitle();
      if (title != null && !title.isBlank()) {
        properties.put("title", title.strip());
      }
      put(properties, "created", summary.getCreateDateTime());
      put(properties, "modified", summary.getLastSaveDateTime());
    }
    return properties;
  }

  private static void put(Map<String, String> properties, String name, @Nullable Date time) {
    if (time != null) {
      properties.put(name, Instant.ofEpochMilli(time.getTime()).toString());
    }
  }
}
