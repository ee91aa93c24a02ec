/** Text of Chinese documents: character variants, numbers and marks in cells, widths. */
@NullMarked
package gongkai.text;

import org.jspecify.annotations.NullMarked;
