package gongkai.prose;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words looked for at one index of a text, all at once: a trie. */
final class WordSet {
  /** First letters are hashed by their low bits; hardly two of them collide. */
  private static final int BUCKETS = 128;

  private final Node[] buckets = new Node[BUCKETS];

  WordSet(List<String> words) {
    Arrays.setAll(buckets, bucket -> new Node());
    for (String word : words) {
      Node node = buckets[word.charAt(0) % BUCKETS];
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
    Node node = buckets[text.charAt(index) % BUCKETS];
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
