/** SQL over the tables, and results as text, CSV and JSON. */
@NullMarked
package gongkai.query;

import org.jspecify.annotations.NullMarked;
