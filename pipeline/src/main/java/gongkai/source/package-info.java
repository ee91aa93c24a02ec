/** Source files with path, size, time and digest; archives as folders of files. */
@NullMarked
package gongkai.source;

import org.jspecify.annotations.NullMarked;
