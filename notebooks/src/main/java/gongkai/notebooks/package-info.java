/**
 * The SQL kernel that Jupyter starts: runs cells of SQL over the warehouse and displays the
 * results.
 */
@NullMarked
package gongkai.notebooks;

import org.jspecify.annotations.NullMarked;
