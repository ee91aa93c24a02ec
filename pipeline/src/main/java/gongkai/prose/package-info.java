/** Finds the numbers that running text states, by patterns of words. */
@NullMarked
package gongkai.prose;

import org.jspecify.annotations.NullMarked;
