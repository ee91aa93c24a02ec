package gongkai.view;

import gongkai.report.Measure;
import java.util.ArrayList;
import java.util.List;

/** Where a line of a table stands in its source. */
final class SourceLocation {
  private SourceLocation() {}

  /** {@code page 2, row 3} where all cells share that, {@code line 106 – line 118} otherwise. */
  static String of(List<Measure> measures) {
    if (measures.isEmpty()) {
      return "";
    }
    String first = measures.get(0).span().description();
    String last = measures.get(measures.size() - 1).span().description();
    List<String> shared = new ArrayList<>(List.of(first.split(", ", -1)));
    for (Measure measure : measures) {
      List<String> parts = List.of(measure.span().description().split(", ", -1));
      int same = 0;
      while (same < Math.min(shared.size(), parts.size())
          && shared.get(same).equals(parts.get(same))) {
        same++;
      }
      shared = shared.subList(0, same);
    }
    return shared.isEmpty() ? first + " – " + last : String.join(", ", shared);
  }
}
