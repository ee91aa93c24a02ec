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

  /** Whether cells below may continue this one. */
  boolean reachesDown() {
    return reachesDown || fromAbove;
  }

  /** Whether the cell continues the one above it, if there is one. */
  boolean fromAbove() {
    return fromAbove;
  }

  /** Whether the cell continues the one before it. */
  boolean fromBefore() {
    return fromBefore;
  }

  /** Whether a tracked change deleted the cell. */
  boolean deleted() {
    return deleted;
  }

  /** Reads the properties within the current element. */
  void read(OfficeXml xml, int widest) {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "gridSpan" -> columns = Math.min(widest, Math.max(1, xml.number(1)));
        case "vMerge" -> mergeDown(xml.value("continue"));
        case "cellMerge" -> mergeDown(String.valueOf(xml.attribute("vMerge")));
        case "hMerge" -> fromBefore = xml.value("continue").equals("continue");
        case "cellDel" -> deleted = true;
        default -> {
          // Widths, borders and earlier properties do not matter.
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
        // A merge that was undone.
      }
    }
  }
}
