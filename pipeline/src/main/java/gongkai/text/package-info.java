/**
 * Characters and numbers as Chinese documents write them: widths, traditional script, numerals,
 * marks.
 */
@NullMarked
package gongkai.text;

import org.jspecify.annotations.NullMarked;
