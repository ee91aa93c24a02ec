package gongkai.extract.pdf;

import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks a PDF's bytes before they are parsed: whether the end of the file is there, and the
 * expanded size of its compressed streams. PDFBox expands each stream whole in memory, and repairs
 * a file without its end from the pages that are left.
 */
final class PdfStreams {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final byte[] START = {'s', 't', 'a', 'r', 't', 'x', 'r', 'e', 'f'};

  private static final byte[] ENCRYPT = {'/', 'E', 'n', 'c', 'r', 'y', 'p', 't'};

  /** The trailer is searched for in so many bytes at the end of the file. */
  private static final int TAIL = 4096;

  /** How far before its stream a dictionary's filters are looked for. */
  private static final int DICTIONARY = 1024;

  private PdfStreams() {}

  /** Returns whether a compressed part cannot be unpacked to its end. */
  static boolean isBroken(byte[] content, ReadMeter meter) {
    if (lastIndexOf(content, START, Math.max(0, content.length - TAIL)) < 0) {
      throw new UnreadableDocument(UnreadableReason.DAMAGED_FILE, "The file is cut off");
    }
    long left = meter.bounds().expandedBytes();
    boolean encrypted = indexOf(content, ENCRYPT, 0) >= 0;
    boolean broken = false;
    byte[] buffer = new byte[1 << 16];
    Inflater inflater = new Inflater();
    try {
      int at = indexOf(content, STREAM, 0);
      while (at >= 0) {
        int start = dataStart(content, at + STREAM.length);
        if (start >= 0 && isZlib(content, start)) {
          refuseChain(content, at);
          inflater.reset();
          inflater.setInput(content, start, content.length - start);
          left -= size(inflater, buffer, left, meter);
          // Broken data may seem to extend over the following streams, which are checked too.
          broken |= !inflater.finished();
          start += inflater.finished() ? (int) inflater.getBytesRead() : 0;
        }
        at = indexOf(content, STREAM, Math.max(start, at + STREAM.length));
      }
    } finally {
      inflater.end();
    }
    return broken && !encrypted;
  }

  private static long size(Inflater inflater, byte[] buffer, long left, ReadMeter meter) {
    long size = 0;
    try {
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        meter.checkTime();
        size += inflater.inflate(buffer);
        if (size > left) {
          throw new UnreadableDocument(
              UnreadableReason.TOO_COMPLEX, "The file unpacks to more than allowed");
        }
      }
    } catch (DataFormatException broken) {
      return size;
    }
    return size;
  }

  /** Packed twice, a stream can grow a millionfold; nobody but an attacker does that. */
  private static void refuseChain(byte[] content, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    String words =
        new String(content, from, stream - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    int filter = words.lastIndexOf("/Filter");
    int first = words.indexOf("/FlateDecode", Math.max(0, filter));
    if (filter > words.lastIndexOf("endobj")
        && first >= 0
        && words.indexOf("/FlateDecode", first + 1) >= 0) {
      throw new UnreadableDocument(
          UnreadableReason.TOO_COMPLEX, "The file holds parts packed twice");
    }
  }

  private static int dataStart(byte[] content, int behindWord) {
    if (behindWord < content.length && content[behindWord] == '\n') {
      return behindWord + 1;
    }
    if (behindWord + 1 < content.length && content[behindWord] == '\r') {
      return content[behindWord + 1] == '\n' ? behindWord + 2 : behindWord + 1;
    }
    return -1;
  }

  private static boolean isZlib(byte[] content, int at) {
    return at + 1 < content.length
        && (content[at] & 0x0F) == 8
        && ((content[at] & 0xFF) << 8 | content[at + 1] & 0xFF) % 31 == 0;
  }

  private static int indexOf(byte[] content, byte[] word, int from) {
    for (int at = from; at <= content.length - word.length; at++) {
      if (content[at] == word[0] && matches(content, word, at)) {
        return at;
      }
    }
    return -1;
  }

  private static int lastIndexOf(byte[] content, byte[] word, int least) {
    for (int at = content.length - word.length; at >= least; at--) {
      if (matches(content, word, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] content, byte[] word, int at) {
    for (int offset = 0; offset < word.length; offset++) {
      if (content[at + offset] != word[offset]) {
        return false;
      }
    }
    return true;
  }
}
