package gongkai.synth;

import gongkai.form.CellKey;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the official form: a label, or the place of a number.
 *
 * @param text the label, empty for a number's place
 * @param key the number's name, null for a label
 * @param columns how many columns the cell spans
 * @param rows how many rows the cell spans
 */
record FormCell(String text, @Nullable CellKey key, int columns, int rows) {}
