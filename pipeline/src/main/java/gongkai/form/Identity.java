package gongkai.form;

import java.util.ArrayList;
import java.util.List;

/**
 * One sum that the form prints: some cells add up to some other cells, in one table.
 *
 * @param parts cells added, as {@code line * width + column}
 * @param wholes cells that they must equal in sum
 */
public record Identity(int[] parts, int[] wholes) {

  /**
   * The identities of a table: in table three each line's applicants add up to its total, the
   * results to (七) 总计, and received and carried in to processed and carried forward; in table four
   * each procedure's results add up to its total. Table two has none.
   */
  static List<Identity> of(StatutoryTable table, List<TemplateLine> lines) {
    return switch (table) {
      case DISCLOSURES -> List.of();
      case DISPUTES -> totals(lines);
      case APPLICATIONS -> {
        List<Identity> identities = new ArrayList<>(totals(lines));
        identities.addAll(columns(lines));
        yield identities;
      }
    };
  }

  /** Whether one of the cells stands on the line. */
  public boolean touches(int line, int width) {
    return touches(parts, line, width) || touches(wholes, line, width);
  }

  private static boolean touches(int[] cells, int line, int width) {
    for (int cell : cells) {
      if (cell / width == line) {
        return true;
      }
    }
    return false;
  }

  private static List<Identity> totals(List<TemplateLine> lines) {
    List<Identity> identities = new ArrayList<>();
    int width = width(lines);
    for (int line = 0; line < lines.size(); line++) {
      int[] parts = new int[width - 1];
      for (int column = 0; column < width - 1; column++) {
        parts[column] = line * width + column;
      }
      identities.add(new Identity(parts, new int[] {line * width + width - 1}));
    }
    return identities;
  }

  private static List<Identity> columns(List<TemplateLine> lines) {
    int width = width(lines);
    int received = line(lines, "received");
    int carriedIn = line(lines, "carried_in");
    int processed = line(lines, "processed_total");
    int carriedForward = line(lines, "carried_forward");
    List<Identity> identities = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      int[] results = new int[processed - carriedIn - 1];
      for (int at = 0; at < results.length; at++) {
        results[at] = (carriedIn + 1 + at) * width + column;
      }
      identities.add(new Identity(results, new int[] {processed * width + column}));
      identities.add(
          new Identity(
              new int[] {received * width + column, carriedIn * width + column},
              new int[] {processed * width + column, carriedForward * width + column}));
    }
    return identities;
  }

  private static int width(List<TemplateLine> lines) {
    return lines.get(0).cells().size();
  }

  private static int line(List<TemplateLine> lines, String name) {
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).name().equals(name)) {
        return line;
      }
    }
    throw new IllegalStateException("Missing line " + name + " in the template of table three");
  }
}
