package gongkai.aggregate;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.jspecify.annotations.Nullable;

/**
 * MinHash signatures of sets of shingles. The share of hashes in which two signatures agree
 * estimates the Jaccard similarity of the sets, so that {@code sql/mart/copies.sql} finds similar
 * texts by bands of hashes (locality-sensitive hashing) without comparing every pair.
 *
 * <p>See J. Leskovec, A. Rajaraman, J. D. Ullman, <i>Mining of Massive Datasets</i>, chapter 3.
 */
final class MinHash {
  /** Hash functions of a signature: eight bands of two rows each. */
  static final int HASHES = 16;

  private static final long FIRST_SEED = 42;

  private MinHash() {}

  /**
   * The smallest hash of any shingle under each of the hash functions.
   *
   * @param shingles numbers of the shingles
   * @return sixteen hashes; nulls where there are no shingles
   */
  static @Nullable Long[] signature(long[] shingles) {
    @Nullable Long[] signature = new Long[HASHES];
    for (int function = 0; function < HASHES && shingles.length > 0; function++) {
      long seed = XXH64.hashInt(function, FIRST_SEED);
      signature[function] =
          Arrays.stream(shingles).map(shingle -> XXH64.hashLong(shingle, seed)).min().getAsLong();
    }
    return signature;
  }
}
