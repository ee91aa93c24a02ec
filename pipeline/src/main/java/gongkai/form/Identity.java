package gongkai.form;

import static java.util.Objects.requireNonNull;

/**
 * One sum that the form prints: some cells of a table add up to some other cells of it.
 *
 * @param name of the kind of sum in {@code templates/identities.csv}, such as {@code
 *     applicants_add_up}; the identities of all lines, or of all columns, share it
 * @param parts positions in {@link Template#cells()} of the cells added
 * @param wholes positions of the cells that they must equal in sum; the last one is the cell that
 *     messages name
 */
public record Identity(String name, int[] parts, int[] wholes) {
  public Identity {
    requireNonNull(name, "name is null");
    requireNonNull(parts, "parts is null");
    requireNonNull(wholes, "wholes is null");
  }

  /** Whether one of its cells has a position from {@code first} to {@code end - 1}. */
  public boolean touches(int first, int end) {
    return touches(parts, first, end) || touches(wholes, first, end);
  }

  private static boolean touches(int[] cells, int first, int end) {
    for (int cell : cells) {
      if (cell >= first && cell < end) {
        return true;
      }
    }
    return false;
  }
}
