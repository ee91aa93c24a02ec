/** PDF pages, whose tables are found by their lines and places. */
@NullMarked
package gongkai.extract.pdf;

import org.jspecify.annotations.NullMarked;
