package gongkai.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was last made of texts that come again and again. Each text has one place, which
 * it shares with others and takes from whatever stands there, so that no input makes the memory
 * grow or stay useless. Safe for all threads where what is made is immutable.
 */
public final class StringMemo<T> {
  /** Of a longer text nothing is remembered: it hardly comes again and takes much memory. */
  private static final int LONGEST = 256;

  private record Entry<T>(String text, T made) {}

  private final AtomicReferenceArray<@Nullable Entry<T>> places;
  private final Function<String, T> making;

  /**
   * @param places how many texts are remembered at most, a power of two
   * @param making a pure function of the text
   */
  public StringMemo(int places, Function<String, T> making) {
    this.places = new AtomicReferenceArray<>(places);
    this.making = making;
  }

  /** What is made of the text, perhaps an earlier time. */
  public T of(String text) {
    if (text.length() > LONGEST) {
      return making.apply(text);
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & places.length() - 1;
    Entry<T> known = places.getPlain(place);
    if (known != null && known.text.equals(text)) {
      return known.made;
    }
    T made = making.apply(text);
    places.setPlain(place, new Entry<>(text, made));
    return made;
  }
}
