/** The rules that one report must satisfy, and the findings where it does not. */
@NullMarked
package gongkai.check;

import org.jspecify.annotations.NullMarked;
