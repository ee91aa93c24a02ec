/** A source file: its path, size, time and digest. */
@NullMarked
package gongkai.source;

import org.jspecify.annotations.NullMarked;
