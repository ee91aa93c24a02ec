package gongkai.parse.indicator;

/**
 * The words of a line of a sheet of indicators.
 *
 * @param unit as printed, empty where the line prints none
 */
record LabelAndUnit(String label, String unit) {
  /** A label with the unit printed behind it on the same line, if there is one. */
  static LabelAndUnit of(String text) {
    int blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u3000'));
    return blank > 0 && SheetHeader.isMeasure(text.substring(blank + 1))
        ? new LabelAndUnit(text.substring(0, blank).strip(), text.substring(blank + 1))
        : new LabelAndUnit(text, "");
  }
}
