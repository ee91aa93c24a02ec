/** From a document to an annual report: sections, statutory tables, measures, problems. */
@NullMarked
package gongkai.report;

import org.jspecify.annotations.NullMarked;
