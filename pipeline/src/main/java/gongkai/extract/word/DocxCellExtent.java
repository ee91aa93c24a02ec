package gongkai.extract.word;

/** A cell's width and merging, as its properties state them. */
final class DocxCellExtent {
  private int columns = 1;
  private boolean reachesDown;
  private boolean fromAbove;
  private boolean fromBefore;
  private boolean deleted;

  /** How many columns of the grid the cell takes. */
  int columns() {
    return columns;
  }

  /** Whether cells below may go on with this one. */
  boolean reachesDown() {
    return reachesDown || fromAbove;
  }

  /** Whether the cell goes on with the one above it, should there be one. */
  boolean fromAbove() {
    return fromAbove;
  }

  /** Whether the cell goes on with the one before it. */
  boolean fromBefore() {
    return fromBefore;
  }

  /** Whether a tracked change took the cell out. */
  boolean deleted() {
    return deleted;
  }

  /** Reads the properties that the current element holds. */
  void read(OfficeXml xml, int widest) {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "gridSpan" -> columns = Math.min(widest, Math.max(1, xml.number(1)));
        case "vMerge" -> mergeDown(xml.value("continue"));
        case "cellMerge" -> mergeDown(String.valueOf(xml.attribute("vMerge")));
        case "hMerge" -> fromBefore = xml.value("continue").equals("continue");
        case "cellDel" -> deleted = true;
        default -> {
          // Widths, borders and what the properties were before.
        }
      }
      xml.skip();
    }
  }

  private void mergeDown(String how) {
    switch (how) {
      case "restart", "rest" -> reachesDown = true;
      case "continue", "cont" -> fromAbove = true;
      default -> {
        // A merge that was taken back.
      }
    }
  }
}
