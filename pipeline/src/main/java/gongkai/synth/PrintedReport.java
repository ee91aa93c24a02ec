package gongkai.synth;

import gongkai.form.StatutoryTable;
import java.util.List;
import java.util.function.Function;

/**
 * The content of a report, independent of the file format.
 *
 * @param pieces headings, paragraphs and tables in their order, without the title
 * @param text the printed text of a table cell
 * @param hasBlanks whether number cells are left blank by a fault
 * @param hasWords whether a number cell has words by a fault; without a line for each row they
 *     could not be told from a label
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
