/** The SQL kernel that Jupyter starts: a cell is SQL over the warehouse, its answer a table. */
@NullMarked
package gongkai.notebooks;

import org.jspecify.annotations.NullMarked;
