package gongkai.check;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A finding's sentence as the registry words it: {@code {name}} stands for a word put in, and
 * {@code [...]} for a clause that is left out where none of its words says anything.
 */
record MessagePattern(String text) {

  /**
   * @throws IllegalArgumentException when a brace or bracket is open, closed twice or nested
   */
  MessagePattern {
    if (!pairs(text, '{', '}') || !pairs(text, '[', ']')) {
      throw new IllegalArgumentException("Invalid message pattern \"" + text + "\"");
    }
  }

  private static boolean pairs(String text, char open, char close) {
    boolean inside = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == open && inside || character == close && !inside) {
        return false;
      }
      inside = character == open || inside && character != close;
    }
    return !inside;
  }

  /** The names in braces, in order. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      names.add(text.substring(open + 1, text.indexOf('}', open)));
    }
    return names;
  }

  /**
   * Replaces each name by its word; words put in are not searched again.
   *
   * @throws IllegalArgumentException when a word is missing
   */
  String fill(Map<String, String> words) {
    StringBuilder sentence = new StringBuilder();
    int done = 0;
    for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', done)) {
      int close = text.indexOf(']', open);
      append(sentence, done, open, words);
      int before = sentence.length();
      if (!append(sentence, open + 1, close, words)) {
        sentence.setLength(before);
      }
      done = close + 1;
    }
    append(sentence, done, text.length(), words);
    return sentence.toString();
  }

  /** Appends a part of the pattern; whether a word that is not empty was put in. */
  private boolean append(StringBuilder sentence, int from, int end, Map<String, String> words) {
    boolean any = false;
    int done = from;
    for (int open = text.indexOf('{', from); open >= 0 && open < end; ) {
      int close = text.indexOf('}', open);
      String word = words.get(text.substring(open + 1, close));
      if (word == null) {
        throw new IllegalArgumentException(
            "Missing word for message pattern \"" + text + "\": " + words.keySet());
      }
      sentence.append(text, done, open).append(word);
      any |= !word.isEmpty();
      done = close + 1;
      open = text.indexOf('{', done);
    }
    sentence.append(text, done, end);
    return any;
  }
}
