package gongkai.synth;

import gongkai.form.StatutoryTable;
import java.util.List;
import java.util.function.Function;

/**
 * What one report prints, before a file format gives it its shape.
 *
 * @param pieces headings, paragraphs and tables in their order, without the title
 * @param text what stands in a cell of a table
 * @param hasBlanks whether cells that belong to numbers are blank on purpose
 * @param hasWords whether such a cell holds words, which only a row of its own keeps from being a
 *     label
 */
record PrintedReport(
    String title,
    List<Piece> pieces,
    Function<FormCell, String> text,
    boolean hasBlanks,
    boolean hasWords) {
  PrintedReport {
    pieces = List.copyOf(pieces);
  }

  /** One piece of a report. */
  sealed interface Piece {}

  /** A heading or a paragraph. */
  record Line(String text) implements Piece {}

  /**
   * A statutory table.
   *
   * @param width columns of the whole form's table, also where the printed part has fewer
   */
  record Table(StatutoryTable kind, List<List<FormCell>> rows, int width) implements Piece {}
}
