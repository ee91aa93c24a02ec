package gongkai.region;

import java.util.List;

/**
 * Names that follow each other in a line, each a place within the one before, and what is left of
 * the line.
 */
record PlaceChain(List<PlaceSpelling> steps, int end, String rest) {
  PlaceChain {
    steps = List.copyOf(steps);
  }

  /** The narrowest place. */
  Region region() {
    return last().region();
  }

  PlaceSpelling last() {
    return steps.get(steps.size() - 1);
  }

  /** Whether no wider place stands before the narrowest one. */
  boolean isBare() {
    return steps.size() == 1;
  }

  /** How weakly the names are written: 0 when all are full names. */
  int weakness() {
    return steps.stream().mapToInt(step -> step.form().ordinal()).sum();
  }
}
