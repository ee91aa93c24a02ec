/** Tables declared once, rows made of processed reports, and the warehouse that holds them. */
@NullMarked
package gongkai.table;

import org.jspecify.annotations.NullMarked;
