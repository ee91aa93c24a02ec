/** Plain text, in which tables survive as separators between cells. */
@NullMarked
package gongkai.extract.text;

import org.jspecify.annotations.NullMarked;
