/** The tables as they are declared: columns, units, metrics, data dictionary, SQL. */
@NullMarked
package gongkai.table;

import org.jspecify.annotations.NullMarked;
