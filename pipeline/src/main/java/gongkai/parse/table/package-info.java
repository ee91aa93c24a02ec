/**
 * Reads the three statutory tables from tokens.
 *
 * <p>{@link gongkai.parse.table.TableRanges} says where the tables stand. {@code EditionWords} and
 * {@code TableEditions} recognise their edition by labels, never by the year. {@code LineCollector}
 * cuts tables two and three into lines: words up to a label of the template, then cells up to the
 * next words. Table four has one row and no labels, and is found by its width.
 *
 * <p>{@code CellAssignments} lists for each line the assignments of what is printed to the cells of
 * the form. Mostly there is one. Where blanks vanished, digits were glued together or cells are
 * surplus, {@code IdentitySolver} drops the assignments with which a printed sum cannot hold.
 * {@code MeasureBuilder} takes a cell's value where all remaining assignments agree on it;
 * otherwise the cell is unreadable and a problem says so. A number that only the sums decided is
 * {@code INFERRED}.
 */
@NullMarked
package gongkai.parse.table;

import org.jspecify.annotations.NullMarked;
