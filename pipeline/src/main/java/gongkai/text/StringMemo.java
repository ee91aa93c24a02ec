package gongkai.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of a pure function over strings. It has a fixed number of slots; each string has one, in
 * which it replaces whatever other string was there, so that memory is bounded for any input. Safe
 * for use by all threads where the values are immutable.
 */
public final class StringMemo<T> {
  /** Longer strings are not cached: they hardly recur and take much memory. */
  private static final int MAX_LENGTH = 256;

  private record Entry<T>(String text, T value) {}

  private final AtomicReferenceArray<@Nullable Entry<T>> slots;
  private final Function<String, T> function;

  /**
   * @param slots how many strings are cached at most, a power of two
   * @param function a pure function, called again for a string that was replaced
   */
  public StringMemo(int slots, Function<String, T> function) {
    this.slots = new AtomicReferenceArray<>(slots);
    this.function = function;
  }

  /** The function's value of the text, from the cache where it has it. */
  public T of(String text) {
    if (text.length() > MAX_LENGTH) {
      return function.apply(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & slots.length() - 1;
    Entry<T> cached = slots.getPlain(slot);
    if (cached != null && cached.text.equals(text)) {
      return cached.value;
    }
    T value = function.apply(text);
    slots.setPlain(slot, new Entry<>(text, value));
    return value;
  }
}
