/** One report's way from bytes to checked figures, without Spark. */
@NullMarked
package gongkai;

import org.jspecify.annotations.NullMarked;
