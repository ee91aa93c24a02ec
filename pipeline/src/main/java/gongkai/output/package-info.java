/** Files and folders of the local disk that are written whole or not at all. */
@NullMarked
package gongkai.output;

import org.jspecify.annotations.NullMarked;
