package gongkai.form;

import java.util.List;

/**
 * One printed line of a statutory table.
 *
 * @param name the line's part of the cell key
 * @param optional whether bodies without the matter leave the line out, as the form lets them
 * @param band the heading or group that the form prints over the line
 * @param comparableBand the same in the form in which labels are compared
 * @param label the line's label as the form prints it
 * @param variants comparable forms that name the line wherever they are printed
 * @param contextVariants comparable forms that name the line only behind its predecessors, because
 *     a column or another line is called the same
 * @param cells the line's cells in the order of the form
 */
public record TemplateLine(
    String name,
    boolean optional,
    String band,
    String comparableBand,
    String label,
    List<String> variants,
    List<String> contextVariants,
    List<CellKey> cells) {
  public TemplateLine {
    variants = List.copyOf(variants);
    contextVariants = List.copyOf(contextVariants);
    cells = List.copyOf(cells);
  }
}
