package gongkai.prose;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words looked for at one place of a text, all at once by the letters that they share. */
final class WordSet {
  /**
   * First letters that share their low bits share a shelf, which hardly any letter has to search.
   */
  private static final int SHELVES = 128;

  private final Node[] shelves = new Node[SHELVES];

  WordSet(List<String> words) {
    Arrays.setAll(shelves, shelf -> new Node());
    for (String word : words) {
      Node node = shelves[word.charAt(0) % SHELVES];
      for (int index = 0; index < word.length(); index++) {
        node = node.grown(word.charAt(index));
      }
      node.ends = true;
    }
  }

  /** The length of the longest word at the index, 0 where there is none. */
  int lengthAt(String text, int index) {
    if (index >= text.length()) {
      return 0;
    }
    int length = 0;
    Node node = shelves[text.charAt(index) % SHELVES];
    for (int at = index; node != null && at < text.length(); at++) {
      node = node.after(text.charAt(at));
      if (node != null && node.ends) {
        length = at + 1 - index;
      }
    }
    return length;
  }

  /** A beginning of words, and the letters with which they go on. */
  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private boolean ends;

    @Nullable Node after(char letter) {
      for (int index = 0; index < letters.length; index++) {
        if (letters[index] == letter) {
          return next[index];
        }
      }
      return null;
    }

    Node grown(char letter) {
      Node known = after(letter);
      if (known != null) {
        return known;
      }
      int count = letters.length;
      letters = Arrays.copyOf(letters, count + 1);
      next = Arrays.copyOf(next, count + 1);
      letters[count] = letter;
      next[count] = new Node();
      return next[count];
    }
  }
}
