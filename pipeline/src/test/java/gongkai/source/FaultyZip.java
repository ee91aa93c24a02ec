package gongkai.source;

import static gongkai.source.TestArchives.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip of many files and, spread between them, of everything that is not simply a file. */
public final class FaultyZip {
  private static final byte[] DIRECTORY_MARK = {'P', 'K', 1, 2};
  private static final int FLAGS = 8;
  private static final int METHOD = 10;
  private static final int SUM = 16;
  private static final int SIZE = 24;
  private static final int OFFSET = 42;
  private static final int NAME = 46;

  /** In the header before the content. */
  private static final int EXTRA_LENGTH = 28;

  private FaultyZip() {}

  /**
   * A zip of so many files and their troubles.
   *
   * @param text of a file by its number
   * @param large bytes of one entry beside them that nobody can pack
   */
  public static byte[] of(int files, IntFunction<String> text, int large) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (int file = 0; file < files; file++) {
      // The same name again and again, in other spellings, far from each other.
      String folder = "./".repeat(file / 40) + "县" + file % 4 + "/";
      contents.put(folder + file % 40 + ".txt", bytes(text.apply(file)));
      if (file % 25 == 0) {
        contents.put("empty" + file + "/", new byte[0]);
        contents.put("__MACOSX/._" + file, bytes("hidden"));
        contents.put("damaged" + file + ".txt", bytes(text.apply(file)));
        contents.put("locked" + file + ".txt", bytes(text.apply(file)));
        contents.put("method" + file + ".txt", bytes(text.apply(file)));
        contents.put("link" + file, bytes("/etc/passwd"));
        contents.put("nested" + file + ".zip", nested(text.apply(file)));
        contents.put("cut" + file + ".zip", Arrays.copyOf(nested(text.apply(file)), 200));
        byte[] noise = new byte[large];
        new Random(file).nextBytes(noise);
        contents.put("large" + file + ".bin", noise);
      }
    }
    byte[] zip = packed(contents);
    for (int file = 0; file < files; file += 25) {
      zip[record(zip, "damaged" + file + ".txt") + SUM] ^= 1;
      zip[record(zip, "locked" + file + ".txt") + FLAGS] |= 1;
      zip[record(zip, "method" + file + ".txt") + METHOD] = 99;
    }
    return zip;
  }

  /** The same zip whose directory says that each entry unpacks to no more than ten bytes. */
  public static byte[] understated(byte[] zip) {
    byte[] understated = zip.clone();
    for (int at = next(zip, 0); at >= 0; at = next(zip, at + NAME)) {
      number(understated, at + SIZE, Math.min(10, number(zip, at + SIZE)));
    }
    return understated;
  }

  /** The same zip whose directory sends an entry to the content of another. */
  public static byte[] overlapping(byte[] zip, String entry, String other) {
    byte[] overlapping = zip.clone();
    int offset = number(zip, record(zip, other) + OFFSET);
    number(overlapping, record(zip, entry) + OFFSET, offset + 1);
    return overlapping;
  }

  /** The same zip with an entry that, by its own header alone, reaches into the one behind it. */
  public static byte[] reachingOver(byte[] zip, String entry) {
    byte[] reaching = zip.clone();
    reaching[number(zip, record(zip, entry) + OFFSET) + EXTRA_LENGTH + 1] = 1;
    return reaching;
  }

  private static byte[] nested(String text) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("a.txt", bytes(text + " "));
    contents.put("./a.txt", bytes(text + "  "));
    contents.put("deeper.zip", TestArchives.zip(Map.of("b.txt", bytes(text))));
    return TestArchives.zip(contents);
  }

  private static byte[] packed(Map<String, byte[]> contents) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(packed)) {
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(content.getKey());
        if (content.getKey().startsWith("link")) {
          entry.setUnixMode(0120777);
        }
        zip.putArchiveEntry(entry);
        zip.write(content.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }

  /** Where the directory tells of an entry. */
  private static int record(byte[] zip, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int at = next(zip, 0); at >= 0; at = next(zip, at + NAME)) {
      int length = zip[at + 28] & 0xFF | (zip[at + 29] & 0xFF) << 8;
      if (Arrays.equals(zip, at + NAME, at + NAME + length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("no entry " + name);
  }

  private static int next(byte[] zip, int from) {
    for (int at = from; at + NAME <= zip.length; at++) {
      if (Arrays.equals(zip, at, at + 4, DIRECTORY_MARK, 0, 4)) {
        return at;
      }
    }
    return -1;
  }

  private static int number(byte[] zip, int at) {
    return zip[at] & 0xFF
        | (zip[at + 1] & 0xFF) << 8
        | (zip[at + 2] & 0xFF) << 16
        | (zip[at + 3] & 0xFF) << 24;
  }

  private static void number(byte[] zip, int at, int value) {
    for (int part = 0; part < 4; part++) {
      zip[at + part] = (byte) (value >>> 8 * part);
    }
  }
}
