/** The official form as data: its tables, editions, lines, cells, labels and printed sums. */
@NullMarked
package gongkai.form;

import org.jspecify.annotations.NullMarked;
