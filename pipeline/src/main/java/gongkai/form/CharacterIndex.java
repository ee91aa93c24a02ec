package gongkai.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A hash index of words by one of their characters, so that at most positions of a text there is
 * nothing to compare. Characters with the same low bits collide: callers compare whole words.
 */
public final class CharacterIndex<T> {
  private static final int BUCKETS = 128;

  private final List<List<T>> buckets = new ArrayList<>(BUCKETS);

  public CharacterIndex() {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      buckets.add(List.of());
    }
  }

  public void add(char character, T entry) {
    List<T> longer = new ArrayList<>(at(character));
    longer.add(entry);
    buckets.set(character % BUCKETS, List.copyOf(longer));
  }

  /** The entries of the character, and perhaps of others, in the order in which they were added. */
  public List<T> at(char character) {
    return buckets.get(character % BUCKETS);
  }
}
