package gongkai.aggregate;

import static java.util.Objects.requireNonNull;

import gongkai.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import scala.collection.Seq;

/**
 * Cuts narratives into the pieces between their punctuation marks, and tells what two of them
 * share. In SQL the same takes thirty times as long.
 *
 * <p>Figures, letters, brackets and spaces are left out: they change while the sentences stay.
 */
final class NarrativePieces {
  private static final String MARKS = "。；;，,！：:";
  private static final String LEFT_OUT = ".%％（）()“”、";
  private static final int SHORTEST_PIECE = 5;
  private static final int LENGTH_BITS = 16;
  private static final int LONGEST_LENGTH = (1 << LENGTH_BITS) - 1;
  private static final int SEEDS = 16;
  private static final long FIRST_SEED = 42;

  private static final StructType CUT =
      new StructType()
          .add("pieces", DataTypes.createArrayType(DataTypes.StringType))
          .add("piece_numbers", DataTypes.createArrayType(DataTypes.LongType))
          .add("character_count", DataTypes.LongType)
          .add("signature", DataTypes.createArrayType(DataTypes.LongType));

  private NarrativePieces() {}

  /**
   * Gives SQL {@code narrative_pieces(text)}, a struct of pieces, their numbers, the length of all
   * and the signature; {@code packed(piece_numbers)}, eight bytes a number, which Spark hands on as
   * they are; and {@code shared_character_count(packed, packed)}.
   */
  static void register(SparkSession spark) {
    spark.udf().register("narrative_pieces", (UDF1<String, Row>) NarrativePieces::row, CUT);
    spark
        .udf()
        .register(
            "packed",
            (UDF1<Seq<Long>, byte[]>) numbers -> packed(longs(numbers)),
            DataTypes.BinaryType);
    spark
        .udf()
        .register(
            "shared_character_count",
            (UDF2<byte[], byte[], Long>) NarrativePieces::shared,
            DataTypes.LongType);
  }

  /**
   * A digest of this class as it was compiled, which no change of it can pass by: tables made by
   * another one are made anew.
   */
  static String program() {
    try (InputStream compiled =
        NarrativePieces.class.getResourceAsStream("NarrativePieces.class")) {
      return Digest.sha256(requireNonNull(compiled, "NarrativePieces.class is missing"));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read NarrativePieces.class", failure);
    }
  }

  private static Row row(String text) {
    Set<String> pieces = cut(text);
    long[] numbers = numbers(pieces);
    long characters = pieces.stream().mapToLong(NarrativePieces::length).sum();
    return RowFactory.create(
        pieces.toArray(String[]::new), numbers, characters, signature(numbers));
  }

  /** The pieces of at least five characters, each once, in the order of the text. */
  static Set<String> cut(String text) {
    Set<String> pieces = new LinkedHashSet<>();
    StringBuilder piece = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (MARKS.indexOf(character) >= 0) {
        add(piece, pieces);
      } else if (!isLeftOut(character)) {
        piece.append(character);
      }
    }
    add(piece, pieces);
    return pieces;
  }

  private static void add(StringBuilder piece, Set<String> pieces) {
    if (length(piece) >= SHORTEST_PIECE) {
      pieces.add(piece.toString());
    }
    piece.setLength(0);
  }

  private static boolean isLeftOut(char character) {
    return character <= ' '
        || character >= '0' && character <= '9'
        || character >= '０' && character <= '９'
        || character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z'
        || LEFT_OUT.indexOf(character) >= 0;
  }

  /** A hash of each piece whose last sixteen bits say how long it is, in ascending order. */
  static long[] numbers(Set<String> pieces) {
    return pieces.stream().mapToLong(NarrativePieces::number).sorted().toArray();
  }

  private static long number(String piece) {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    long hash = XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, FIRST_SEED);
    return hash & ~LONGEST_LENGTH | Math.min(length(piece), LONGEST_LENGTH);
  }

  private static int length(CharSequence piece) {
    return Character.codePointCount(piece, 0, piece.length());
  }

  /**
   * The smallest hash under each of sixteen seeds: two texts agree in one as often as they share
   * pieces. A text without pieces has nulls.
   */
  static Long[] signature(long[] numbers) {
    Long[] signature = new Long[SEEDS];
    for (int place = 0; place < SEEDS && numbers.length > 0; place++) {
      long seed = XXH64.hashInt(place, FIRST_SEED);
      signature[place] =
          Arrays.stream(numbers).map(number -> XXH64.hashLong(number, seed)).min().getAsLong();
    }
    return signature;
  }

  static byte[] packed(long[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    return bytes.array();
  }

  /** The length of the pieces that two texts share, given their packed numbers, which ascend. */
  static long shared(byte[] one, byte[] other) {
    LongBuffer left = ByteBuffer.wrap(one).asLongBuffer();
    LongBuffer right = ByteBuffer.wrap(other).asLongBuffer();
    long characters = 0;
    int leftPlace = 0;
    int rightPlace = 0;
    while (leftPlace < left.limit() && rightPlace < right.limit()) {
      int order = Long.compare(left.get(leftPlace), right.get(rightPlace));
      if (order == 0) {
        characters += left.get(leftPlace) & LONGEST_LENGTH;
      }
      leftPlace += order <= 0 ? 1 : 0;
      rightPlace += order >= 0 ? 1 : 0;
    }
    return characters;
  }

  private static long[] longs(Seq<Long> boxed) {
    long[] longs = new long[boxed.length()];
    for (int place = 0; place < longs.length; place++) {
      longs[place] = boxed.apply(place);
    }
    return longs;
  }
}
