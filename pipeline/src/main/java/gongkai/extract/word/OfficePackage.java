package gongkai.extract.word;

import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An Open Packaging Conventions package: the parts of an office document in a zip archive. */
final class OfficePackage implements AutoCloseable {
  private final ZipFile zip;
  private final ReadMeter meter;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

  OfficePackage(byte[] content, ReadMeter meter) throws IOException {
    this.meter = meter;
    zip = ZipFile.builder().setByteArray(content).setIgnoreLocalFileHeader(true).get();
    var entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      meter.countNode();
      parts.putIfAbsent(key(entry.getName()), entry);
    }
  }

  /** The content of a part, null where the package has no such part. */
  @Nullable InputStream part(String name) throws IOException {
    ZipArchiveEntry entry = parts.get(key(name));
    if (entry == null) {
      return null;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableDocument(
          UnreadableReason.ENCRYPTED_FILE, "The part " + name + " is encrypted");
    }
    return new Counted(zip.getInputStream(entry), entry.getCrc());
  }

  /** Whether the package has parts in the folder, whose name ends in a slash. */
  boolean hasPartsIn(String folder) {
    return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
  }

  /**
   * The names of the parts that a part has relationships to, keyed by the last segment of the
   * relationship's type.
   *
   * @param name of the part, empty for the package itself
   */
  Map<String, String> related(String name) throws IOException {
    int folder = name.lastIndexOf('/') + 1;
    String base = name.substring(0, folder);
    Map<String, String> related = new HashMap<>();
    try (InputStream part = part(base + "_rels/" + name.substring(folder) + ".rels")) {
      if (part == null) {
        return related;
      }
      OfficeXml xml = new OfficeXml(part, meter);
      xml.nextChild();
      while (xml.nextChild()) {
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
          related.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved(base, target));
        }
        xml.skip();
      }
      return related;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String resolved(String base, String target) {
    String path = target.startsWith("/") ? target.substring(1) : base + target;
    return path.replaceAll("(^|/)\\./", "$1").replaceAll("[^/]+/\\.\\./", "");
  }

  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /**
   * Counts the expanded bytes, since a small archive may expand without end, and verifies the
   * part's checksum, since one changed bit may make another number.
   */
  private final class Counted extends CheckedInputStream {
    private final long checksum;

    Counted(InputStream part, long checksum) {
      super(part, new CRC32());
      this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      meter.countExpandedBytes(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      meter.countExpandedBytes(Math.max(0, read));
      return read;
    }

    /** Reads to the end, because the checksum is of the whole part. */
    @Override
    public void close() throws IOException {
      byte[] rest = new byte[8192];
      while (read(rest, 0, rest.length) >= 0) {
        // Reading counts the bytes and updates the checksum.
      }
      super.close();
      if (getChecksum().getValue() != checksum) {
        throw new IOException("The checksum of a part differs");
      }
    }
  }
}
