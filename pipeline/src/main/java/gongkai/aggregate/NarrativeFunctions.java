package gongkai.aggregate;

import static java.util.Objects.requireNonNull;

import gongkai.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;

/**
 * The SQL functions that compare narratives. The same in plain SQL takes thirty times as long.
 *
 * <ul>
 *   <li>{@code narrative_shingles(text)}: a struct of the shingles, their numbers, the characters
 *       of all and the MinHash signature
 *   <li>{@code packed_numbers(numbers)}: eight bytes a number, which Spark passes on without
 *       conversion
 *   <li>{@code shared_character_count(packed, packed)}: number of characters of the common shingles
 * </ul>
 */
public final class NarrativeFunctions {
  private static final String SHINGLES = "narrative_shingles";
  private static final String PACKED = "packed_numbers";
  private static final String SHARED = "shared_character_count";

  /** The names of the functions. */
  public static final List<String> NAMES = List.of(SHINGLES, PACKED, SHARED);

  private static final List<Class<?>> PROGRAM =
      List.of(NarrativeFunctions.class, NarrativeShingles.class, MinHash.class);

  /**
   * The fields of the struct, in the order of the columns in {@code
   * resources/tables/narratives.csv}.
   */
  private static final StructType SHINGLED =
      new StructType()
          .add("pieces", DataTypes.createArrayType(DataTypes.StringType))
          .add("piece_numbers", DataTypes.createArrayType(DataTypes.LongType))
          .add("character_count", DataTypes.LongType)
          .add("signature", DataTypes.createArrayType(DataTypes.LongType));

  private NarrativeFunctions() {}

  /** Registers the functions in the session. */
  public static void register(SparkSession spark) {
    spark.udf().register(SHINGLES, (UDF1<String, Row>) NarrativeFunctions::shingled, SHINGLED);
    spark
        .udf()
        .register(
            PACKED,
            (UDF1<Seq<Long>, byte[]>) numbers -> NarrativeShingles.packed(longs(numbers)),
            DataTypes.BinaryType);
    spark
        .udf()
        .register(
            SHARED,
            (UDF2<byte[], byte[], Long>) NarrativeShingles::sharedCharacters,
            DataTypes.LongType);
  }

  /**
   * A digest of the compiled functions, so that tables are derived again after any change of them.
   */
  static String program() {
    StringBuilder digests = new StringBuilder();
    for (Class<?> part : PROGRAM) {
      String file = part.getSimpleName() + ".class";
      try (InputStream compiled = part.getResourceAsStream(file)) {
        digests.append(Digest.sha256(requireNonNull(compiled, file + " is missing")));
      } catch (IOException failure) {
        throw new UncheckedIOException("Cannot read " + file, failure);
      }
    }
    return digests.toString();
  }

  private static Row shingled(String text) {
    Set<String> shingles = NarrativeShingles.of(text);
    long[] numbers = NarrativeShingles.numbers(shingles);
    long characters = shingles.stream().mapToLong(NarrativeShingles::length).sum();
    return RowFactory.create(
        shingles.toArray(String[]::new), numbers, characters, MinHash.signature(numbers));
  }

  private static long[] longs(Seq<Long> boxed) {
    long[] longs = new long[boxed.length()];
    for (int index = 0; index < longs.length; index++) {
      longs[index] = boxed.apply(index);
    }
    return longs;
  }
}
