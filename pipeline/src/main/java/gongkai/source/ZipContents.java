package gongkai.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** What entries of a zip have in common whether its directory is there or not. */
final class ZipContents {
  private static final Set<Integer> METHODS =
      Set.of(
          ZipEntry.STORED,
          ZipEntry.DEFLATED,
          ZipMethod.ENHANCED_DEFLATED.getCode(),
          ZipMethod.BZIP2.getCode());

  /** Entries that make a zip a document of its own rather than a folder. */
  private static final Set<String> DOCUMENT_MARKS =
      Set.of("[Content_Types].xml", "OFD.xml", "mimetype");

  private static final Set<String> DOCUMENT_FOLDERS =
      Set.of("_rels/", "word/", "docProps/", "xl/", "ppt/", "customXml/");

  private ZipContents() {}

  static Set<String> documentMarks() {
    return DOCUMENT_MARKS;
  }

  /** Whether a zip that begins with this entry is the beginning of a document. */
  static boolean beginsDocument(String name) {
    return DOCUMENT_MARKS.contains(name) || DOCUMENT_FOLDERS.stream().anyMatch(name::startsWith);
  }

  static String name(ZipArchiveEntry entry) {
    boolean declared = entry.getNameSource() != NameSource.NAME;
    byte[] raw = entry.getRawName();
    return declared || raw == null ? entry.getName() : EntryNames.decoded(raw);
  }

  /** Why an entry is not read, null where nothing speaks against it. */
  static EntryReader.@Nullable Part refusal(String name, ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return EntryReader.Part.rejected(name, "encrypted_file", "the entry needs a password");
    }
    if (entry.isUnixSymlink()) {
      return EntryReader.Part.rejected(name, "not_a_file", "a link");
    }
    return METHODS.contains(entry.getMethod())
        ? null
        : EntryReader.Part.rejected(
            name, "unsupported_format", "packing method " + entry.getMethod() + " is not read");
  }

  /** The entry's content, checked against the sum that the archive keeps of it. */
  static EntryReader.Part part(
      String name, ZipArchiveEntry entry, InputStream stream, Budget budget) throws IOException {
    byte[] content = budget.content(budget.over(stream));
    EntryReader.Part part = EntryReader.Part.of(name, content, budget);
    if (part.rejection() != null) {
      return part;
    }
    CRC32 sum = new CRC32();
    sum.update(content);
    boolean sound =
        (entry.getCrc() < 0 || entry.getCrc() == sum.getValue())
            && (entry.getSize() < 0 || entry.getSize() == content.length);
    return sound
        ? part
        : EntryReader.Part.rejected(name, "damaged_file", "size or sum differ from the archive's");
  }
}
