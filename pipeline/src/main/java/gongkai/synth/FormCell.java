package gongkai.synth;

import gongkai.form.CellKey;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the official form: a label or a number cell.
 *
 * @param text the label, empty for a number cell
 * @param key the key of the number, null for a label
 * @param columns how many columns the cell spans
 * @param rows how many rows the cell spans
 */
record FormCell(String text, @Nullable CellKey key, int columns, int rows) {}
