package gongkai.aggregate;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;

/**
 * Splits a narrative into shingles and counts what two narratives have in common. A shingle is the
 * text between two punctuation marks.
 *
 * <p>Figures, letters, brackets and spaces are left out: they change from year to year in otherwise
 * copied sentences.
 *
 * <p>A set of shingles is held as their numbers in ascending order: each is a hash whose last
 * sixteen bits are replaced by the number of characters of the shingle.
 */
final class NarrativeShingles {
  private static final String MARKS = "。；;，,！：:";
  private static final String LEFT_OUT = ".%％（）()“”、";
  private static final int SHORTEST = 5;
  private static final int LENGTH_BITS = 16;
  private static final int LONGEST_LENGTH = (1 << LENGTH_BITS) - 1;
  private static final long SEED = 42;

  private NarrativeShingles() {}

  /** The distinct shingles of at least five characters, in the order of the text. */
  static Set<String> of(String text) {
    Set<String> shingles = new LinkedHashSet<>();
    StringBuilder shingle = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (MARKS.indexOf(character) >= 0) {
        add(shingle, shingles);
      } else if (!isLeftOut(character)) {
        shingle.append(character);
      }
    }
    add(shingle, shingles);
    return shingles;
  }

  private static void add(StringBuilder shingle, Set<String> shingles) {
    if (length(shingle) >= SHORTEST) {
      shingles.add(shingle.toString());
    }
    shingle.setLength(0);
  }

  private static boolean isLeftOut(char character) {
    return character <= ' '
        || character >= '0' && character <= '9'
        || character >= '０' && character <= '９'
        || character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z'
        || LEFT_OUT.indexOf(character) >= 0;
  }

  /** The numbers of shingles, in ascending order. */
  static long[] numbers(Set<String> shingles) {
    return shingles.stream().mapToLong(NarrativeShingles::number).sorted().toArray();
  }

  private static long number(String shingle) {
    byte[] bytes = shingle.getBytes(StandardCharsets.UTF_8);
    long hash = XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, SEED);
    return hash & ~LONGEST_LENGTH | Math.min(length(shingle), LONGEST_LENGTH);
  }

  /** The number of characters of a shingle in Unicode code points. */
  static int length(CharSequence shingle) {
    return Character.codePointCount(shingle, 0, shingle.length());
  }

  /** Eight bytes a number, in the order of the numbers. */
  static byte[] packed(long[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    return bytes.array();
  }

  /**
   * The number of characters of the shingles that two narratives have in common, given their packed
   * numbers.
   */
  static long sharedCharacters(byte[] one, byte[] other) {
    LongBuffer left = ByteBuffer.wrap(one).asLongBuffer();
    LongBuffer right = ByteBuffer.wrap(other).asLongBuffer();
    long characters = 0;
    int leftAt = 0;
    int rightAt = 0;
    while (leftAt < left.limit() && rightAt < right.limit()) {
      int order = Long.compare(left.get(leftAt), right.get(rightAt));
      if (order == 0) {
        characters += left.get(leftAt) & LONGEST_LENGTH;
      }
      leftAt += order <= 0 ? 1 : 0;
      rightAt += order >= 0 ? 1 : 0;
    }
    return characters;
  }
}
