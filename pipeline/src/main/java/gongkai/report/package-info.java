/** The content of one annual report: sections, statutory tables, figures and indicators. */
@NullMarked
package gongkai.report;

import org.jspecify.annotations.NullMarked;
