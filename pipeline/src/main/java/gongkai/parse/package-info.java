/**
 * The parser: a document, whatever the layout of its source, becomes an annual report.
 *
 * <p>{@link gongkai.parse.ReportParser} runs the steps. {@code token} turns the document into one
 * stream of tokens. {@code indicator} takes the sheets of indicators out of it. {@code table} finds
 * the three statutory tables, recognises their edition and assigns values to cells. {@code title}
 * finds title, issuing body, year and date. What is left is running text: sections and the figures
 * in it. Last, documents that are no report are rejected.
 *
 * <p>No step depends on a layout: labels of the form, in reading order, are what everything is
 * recognised by. What is odd becomes a {@link gongkai.document.Problem} and is never thrown; a
 * value that cannot be read is never a zero.
 */
@NullMarked
package gongkai.parse;

import org.jspecify.annotations.NullMarked;
