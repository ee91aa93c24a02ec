package gongkai.report;

import java.util.Comparator;
import java.util.List;

/** Words looked for at one place of a text, the longest first. */
final class WordSet {
  private final CharacterIndex<String> words = new CharacterIndex<>();

  WordSet(List<String> words) {
    words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(word -> this.words.add(word.charAt(0), word));
  }

  /** The length of the longest word at the index, 0 where there is none. */
  int lengthAt(String text, int index) {
    if (index >= text.length()) {
      return 0;
    }
    List<String> likely = words.at(text.charAt(index));
    for (int at = 0; at < likely.size(); at++) {
      if (text.startsWith(likely.get(at), index)) {
        return likely.get(at).length();
      }
    }
    return 0;
  }
}
