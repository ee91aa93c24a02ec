/** Processing of one source file, from bytes to checked figures, without Spark. */
@NullMarked
package gongkai;

import org.jspecify.annotations.NullMarked;
