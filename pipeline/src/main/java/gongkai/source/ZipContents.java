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

/** Entries of a zip, for readers with and without its directory. */
final class ZipContents {
  private static final Set<Integer> METHODS =
      Set.of(
          ZipEntry.STORED,
          ZipEntry.DEFLATED,
          ZipMethod.ENHANCED_DEFLATED.getCode(),
          ZipMethod.BZIP2.getCode());

  /** Entries that only zips have which are documents: Word files, OFD, OpenDocument. */
  private static final Set<String> DOCUMENT_ENTRIES =
      Set.of("[Content_Types].xml", "OFD.xml", "mimetype");

  private static final Set<String> DOCUMENT_FOLDERS =
      Set.of("_rels/", "word/", "docProps/", "xl/", "ppt/", "customXml/");

  private ZipContents() {}

  static Set<String> documentEntries() {
    return DOCUMENT_ENTRIES;
  }

  /** Whether a zip whose first entry has this name is a document. */
  static boolean beginsDocument(String name) {
    return DOCUMENT_ENTRIES.contains(name) || DOCUMENT_FOLDERS.stream().anyMatch(name::startsWith);
  }

  static String name(ZipArchiveEntry entry) {
    boolean declared = entry.getNameSource() != NameSource.NAME;
    byte[] raw = entry.getRawName();
    return declared || raw == null ? entry.getName() : EntryNames.decoded(raw);
  }

  /** The rejection of an entry that cannot be unpacked; null where it can. */
  static EntryReader.@Nullable Part rejection(String name, ZipArchiveEntry entry) {
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

  /** The entry's content, checked against its checksum and size in the archive. */
  static EntryReader.Part part(
      String name, ZipArchiveEntry entry, InputStream stream, Budget budget) throws IOException {
    byte[] content = budget.content(budget.metered(stream));
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
