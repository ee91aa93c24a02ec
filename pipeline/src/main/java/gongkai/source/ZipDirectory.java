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

/**
 * What the directory at a zip's end tells of its entries before any of them is read. They stand in
 * the order in which their contents lie, which is the same for everybody who reads the zip.
 */
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

  ZipArchiveEntry entry(int place) {
    return entries.get(place);
  }

  String name(int place) {
    return names.get(place);
  }

  /** Whether the entry comes out of the archive, as a content or as a rejection. */
  boolean isFile(int place) {
    return !entry(place).isDirectory() && !EntryNames.isHidden(name(place));
  }

  /** Whether the entry is a file that nothing speaks against unpacking. */
  boolean isUnpacked(int place) {
    return isFile(place) && ZipContents.refusal(name(place), entry(place)) == null;
  }

  /**
   * Bytes that unpacking the entry gives, if the directory is right.
   *
   * @param most bytes at which unpacking ends
   */
  long bytes(int place, long most) {
    return isUnpacked(place) ? Math.min(Math.max(0, entry(place).getSize()), most) : 0;
  }

  /** The same of the entries from a place up to another. */
  long bytes(int from, int to, long most) {
    long bytes = 0;
    for (int place = from; place < to; place++) {
      bytes += bytes(place, most);
    }
    return bytes;
  }

  /** Whether no entry begins within the packed bytes of the one before it. */
  boolean liesInARow() {
    long end = 0;
    for (ZipArchiveEntry entry : entries) {
      if (entry.getLocalHeaderOffset() < end || entry.getCompressedSize() < 0) {
        return false;
      }
      end = entry.getLocalHeaderOffset() + entry.getCompressedSize();
    }
    return true;
  }

  /** Tells one directory from another, and by the sums in it the contents of one archive too. */
  String digest() {
    MessageDigest digest = Digest.digest();
    try (DataOutputStream told =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      for (int place = 0; place < size(); place++) {
        byte[] name = name(place).getBytes(StandardCharsets.UTF_8);
        ZipArchiveEntry entry = entry(place);
        told.writeInt(name.length);
        told.write(name);
        told.writeLong(entry.getLocalHeaderOffset());
        told.writeLong(entry.getCompressedSize());
        told.writeLong(entry.getSize());
        told.writeLong(entry.getCrc());
        told.writeInt(entry.getMethod());
        told.writeLong(entry.getExternalAttributes());
        told.writeBoolean(entry.getGeneralPurposeBit().usesEncryption());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
