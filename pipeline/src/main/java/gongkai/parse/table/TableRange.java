package gongkai.parse.table;

/**
 * Where one table stands in a token stream.
 *
 * @param start index of its first token
 * @param end index behind its last token
 * @param prose whether only a section's heading was found, with running text below it
 */
record TableRange(int start, int end, boolean prose) {
  /** Of a table of which nothing was found. */
  static final TableRange NONE = new TableRange(0, 0, false);
}
