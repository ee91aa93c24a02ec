package gongkai.source;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a zip by the directory at its end, in the order in which their contents lie. */
final class ZipDirectory {
  private final List<ZipArchiveEntry> entries;
  private final List<String> names;

  ZipDirectory(ZipFile zip) {
    this.entries = Collections.list(zip.getEntriesInPhysicalOrder());
    this.names = entries.stream().map(ZipContents::name).toList();
  }

  int size() {
    return entries.size();
  }

  ZipArchiveEntry entry(int index) {
    return entries.get(index);
  }

  String name(int index) {
    return names.get(index);
  }

  /** Whether the entry is a file, neither a folder nor hidden. */
  boolean isFile(int index) {
    return !entry(index).isDirectory() && !EntryNames.isHidden(name(index));
  }

  /** Whether the entry is a file that can be unpacked. */
  boolean isUnpacked(int index) {
    return isFile(index) && ZipContents.rejection(name(index), entry(index)) == null;
  }

  /**
   * The bytes that the entry unpacks to according to the directory.
   *
   * @param most bytes after which unpacking ends
   */
  long bytes(int index, long most) {
    return isUnpacked(index) ? Math.min(Math.max(0, entry(index).getSize()), most) : 0;
  }

  /** The same of the entries from an index up to another one. */
  long bytes(int from, int to, long most) {
    long bytes = 0;
    for (int index = from; index < to; index++) {
      bytes += bytes(index, most);
    }
    return bytes;
  }

  /** Whether each entry begins behind the packed bytes of the one before it. */
  boolean hasNoOverlaps() {
    long end = 0;
    for (ZipArchiveEntry entry : entries) {
      if (entry.getLocalHeaderOffset() < end || entry.getCompressedSize() < 0) {
        return false;
      }
      end = entry.getLocalHeaderOffset() + entry.getCompressedSize();
    }
    return true;
  }

  /** A digest of the directory; with the checksums in it, it changes with the contents as well. */
  String digest() {
    MessageDigest digest = Digest.digest();
    try (DataOutputStream fields =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      for (int index = 0; index < size(); index++) {
        byte[] name = name(index).getBytes(StandardCharsets.UTF_8);
        ZipArchiveEntry entry = entry(index);
        fields.writeInt(name.length);
        fields.write(name);
        fields.writeLong(entry.getLocalHeaderOffset());
        fields.writeLong(entry.getCompressedSize());
        fields.writeLong(entry.getSize());
        fields.writeLong(entry.getCrc());
        fields.writeInt(entry.getMethod());
        fields.writeLong(entry.getExternalAttributes());
        fields.writeBoolean(entry.getGeneralPurposeBit().usesEncryption());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
