/** A source file: its path, size, time and digest; archives as folders of entries. */
@NullMarked
package gongkai.source;

import org.jspecify.annotations.NullMarked;
