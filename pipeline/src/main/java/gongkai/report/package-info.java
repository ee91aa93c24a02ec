/**
 * From a document to an annual report: sections, statutory tables, measures, problems.
 *
 * <p>No layout has a parser of its own. A document becomes one stream of tokens; a table's tokens
 * are aligned with the lines of the edition's template ({@code templates/<edition>}) by the words
 * that stand directly before the values, which survive whatever a converter does to rows and
 * columns. A line that shows as many cells as the form has is read as printed. Where cells
 * vanished, were added or run together, all ways to read the line are listed, and the sums that the
 * form prints (the note 勾稽关系 of 国办公开办函〔2019〕60号 and 〔2021〕30号) rule ways out by bounds propagation,
 * as finite-domain constraint solvers do: a cell on which all remaining ways agree is known and
 * marked as inferred, every other one stays unknown and is never zero.
 */
@NullMarked
package gongkai.report;

import org.jspecify.annotations.NullMarked;
