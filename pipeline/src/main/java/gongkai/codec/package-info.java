/** Turns a processed report into a row of {@code files}. */
@NullMarked
package gongkai.codec;

import org.jspecify.annotations.NullMarked;
