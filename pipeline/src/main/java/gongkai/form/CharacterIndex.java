package gongkai.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Files words under one of their characters, so that at most places of a text there is nothing to
 * compare. Characters that share their low bits share a shelf: who looks up compares whole words.
 */
public final class CharacterIndex<T> {
  private static final int SHELVES = 128;

  private final List<List<T>> shelves = new ArrayList<>(SHELVES);

  public CharacterIndex() {
    for (int shelf = 0; shelf < SHELVES; shelf++) {
      shelves.add(List.of());
    }
  }

  public void add(char character, T entry) {
    List<T> longer = new ArrayList<>(at(character));
    longer.add(entry);
    shelves.set(character % SHELVES, List.copyOf(longer));
  }

  /** What was filed under the character, and perhaps more, in the order of filing. */
  public List<T> at(char character) {
    return shelves.get(character % SHELVES);
  }
}
