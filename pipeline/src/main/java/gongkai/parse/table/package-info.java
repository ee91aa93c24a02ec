/** Reads the three statutory tables from tokens: lines, cells, and what the sums decide. */
@NullMarked
package gongkai.parse.table;

import org.jspecify.annotations.NullMarked;
