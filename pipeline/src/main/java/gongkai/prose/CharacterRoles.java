package gongkai.prose;

/** What single characters do in running text: end a sentence or clause, bracket, count, begin. */
final class CharacterRoles {
  static final int BLANK = 1;
  static final int SENTENCE_END = 1 << 1;

  /** Any punctuation that parts clauses, 、 and the ends of sentences among it. */
  static final int CLAUSE_END = 1 << 2;

  static final int OPENING_BRACKET = 1 << 3;
  static final int CLOSING_BRACKET = 1 << 4;
  static final int MEASURE_WORD = 1 << 5;
  static final int DIGIT = 1 << 6;

  /** What a number can begin with: a digit, a Chinese numeral, a word that makes it rough. */
  static final int NUMBER = 1 << 7;

  private static final byte[] MARKS = new byte[1 << 16];

  static {
    mark(" \u3000\u00a0\t", BLANK);
    mark("。！？!?\n", SENTENCE_END | CLAUSE_END);
    mark("，,；;：:、.", CLAUSE_END);
    mark("（(", OPENING_BRACKET);
    mark("）)", CLOSING_BRACKET);
    mark("件宗起项条次篇期场份个元", MEASURE_WORD);
    mark("0123456789０１２３４５６７８９", DIGIT | NUMBER);
    mark(Quantity.CHINESE + Quantity.ROUGHLY_BEFORE, NUMBER);
  }

  private CharacterRoles() {}

  private static void mark(String characters, int marks) {
    characters.chars().forEach(character -> MARKS[character] |= (byte) marks);
  }

  /** Whether the character has any of the marks. */
  static boolean is(char character, int marks) {
    return (MARKS[character] & marks) != 0;
  }

  /** The index of the first character at or behind the given one that is no blank. */
  static int behindBlanks(String text, int start) {
    int index = start;
    while (index < text.length() && is(text.charAt(index), BLANK)) {
      index++;
    }
    return index;
  }

  /** The index of the first character with any of the marks, or the limit. */
  static int next(String text, int start, int limit, int marks) {
    int index = start;
    while (index < limit && !is(text.charAt(index), marks)) {
      index++;
    }
    return index;
  }
}
