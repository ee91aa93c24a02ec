/** A processed report as a row of {@code files}, and back. */
@NullMarked
package gongkai.codec;

import org.jspecify.annotations.NullMarked;
