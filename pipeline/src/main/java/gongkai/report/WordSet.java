package gongkai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words looked for at one place of a text, the longest first. */
final class WordSet {
  private final Map<Character, List<String>> words = new HashMap<>();

  /** A bit for the low six bits of each first character: rules most places out at once. */
  private long firsts;

  WordSet(List<String> words) {
    words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(
            word -> {
              firsts |= 1L << word.charAt(0);
              this.words.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word);
            });
  }

  /** The length of the longest word at the index, 0 where there is none. */
  int lengthAt(String text, int index) {
    if (index >= text.length() || (firsts & 1L << text.charAt(index)) == 0) {
      return 0;
    }
    for (String word : words.getOrDefault(text.charAt(index), List.of())) {
      if (text.startsWith(word, index)) {
        return word.length();
      }
    }
    return 0;
  }
}
