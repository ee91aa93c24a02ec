package gongkai.prose;

/** The characters of running text by what they do: end a sentence or clause, bracket, count. */
final class Characters {
  static final CharacterSet BLANK = CharacterSet.of(" \u3000\u00a0\t");
  static final CharacterSet SENTENCE_END = CharacterSet.of("。！？!?\n");

  /** Any punctuation between clauses, 、 and the ends of sentences among it. */
  static final CharacterSet CLAUSE_END = SENTENCE_END.or(CharacterSet.of("，,；;：:、."));

  static final CharacterSet BLANK_OR_CLAUSE_END = BLANK.or(CLAUSE_END);
  static final CharacterSet OPENING_BRACKET = CharacterSet.of("（(");
  static final CharacterSet CLOSING_BRACKET = CharacterSet.of("）)");

  /** What may be between a statement and what follows it in the same sentence. */
  static final CharacterSet BETWEEN_CLAUSES =
      BLANK_OR_CLAUSE_END.or(OPENING_BRACKET).without(SENTENCE_END);

  static final CharacterSet MEASURE_WORD = CharacterSet.of("件宗起项条次篇期场份个元");
  static final CharacterSet DIGIT = CharacterSet.of("0123456789０１２３４５６７８９");

  /** What a number can begin with: a digit, a Chinese numeral, a word that makes it rough. */
  static final CharacterSet NUMBER_START =
      DIGIT.or(CharacterSet.of(Quantity.CHINESE + Quantity.ROUGHLY_BEFORE));

  private Characters() {}

  /** The index of the first character from {@code start} on that is not blank. */
  static int skipBlanks(String text, int start) {
    return BLANK.skip(text, start, text.length());
  }
}
