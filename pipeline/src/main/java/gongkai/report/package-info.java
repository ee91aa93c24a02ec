/** What one annual report says: sections, statutory tables, figures and indicators. */
@NullMarked
package gongkai.report;

import org.jspecify.annotations.NullMarked;
