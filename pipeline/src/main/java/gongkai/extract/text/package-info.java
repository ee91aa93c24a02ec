/** Extracts plain text, in which separators between cells are all that is left of tables. */
@NullMarked
package gongkai.extract.text;

import org.jspecify.annotations.NullMarked;
