package gongkai.extract.word;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds the printed text of paragraphs, one after the other, from runs and fields.
 *
 * <p>Of a field its result is printed, not its instruction. Superscript figures behind a number are
 * footnote references and no digits of it. Struck-through text is put between ~~, so that it is not
 * read as a valid number.
 */
final class ParagraphText {
  private static final String NOTE_MARKS = "*※†‡注[]()（）〔〕［］【】,，";

  private final StringBuilder text = new StringBuilder();

  /** One entry for each open field: whether its instruction is being read. */
  private final Deque<Boolean> instructions = new ArrayDeque<>();

  private String number = "";
  private boolean hidden;
  private boolean raised;
  private boolean struck;
  private boolean afterRaised;

  /** Sets the style of the text that follows. */
  void style(boolean nowHidden, boolean nowRaised, boolean nowStruck) {
    hidden = nowHidden;
    raised = nowRaised;
    struck = nowStruck;
  }

  /** The number that the list prints before the paragraph. */
  void listNumber(String printed) {
    number = printed;
  }

  void append(String more) {
    if (more.isEmpty() || hidden || !instructions.isEmpty() && instructions.peek()) {
      return;
    }
    boolean behindDigit = !text.isEmpty() && isDigit(text.charAt(text.length() - 1));
    if (raised && behindDigit && isNoteMark(more)) {
      return;
    }
    if (afterRaised && !raised && isDigit(more.charAt(0)) && behindDigit) {
      text.append(' ');
    }
    afterRaised = raised;
    if (struck && !more.isBlank()) {
      text.append("~~").append(more).append("~~");
    } else {
      text.append(more);
    }
  }

  void beginField() {
    instructions.push(true);
  }

  void beginFieldResult() {
    if (!instructions.isEmpty()) {
      instructions.pop();
      instructions.push(false);
    }
  }

  void endField() {
    if (!instructions.isEmpty()) {
      instructions.pop();
    }
  }

  int length() {
    return text.length();
  }

  /** Returns the text and starts the next paragraph. Field instructions end with a paragraph. */
  String end() {
    StringBuilder whole = new StringBuilder();
    if (!text.toString().isBlank()) {
      whole.append(number);
      if (!number.isEmpty() && isDigit(text.charAt(0))) {
        whole.append(' ');
      }
      whole.append(text);
    }
    text.setLength(0);
    number = "";
    afterRaised = false;
    while (!instructions.isEmpty() && instructions.peek()) {
      instructions.pop();
    }
    return whole.toString();
  }

  private static boolean isNoteMark(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      boolean circled = character >= '\u2460' && character <= '\u249b';
      if (!isDigit(character) && !circled && NOTE_MARKS.indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char character) {
    return Character.isDigit(character);
  }
}
