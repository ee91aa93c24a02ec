/** Reads a document as an annual report. */
@NullMarked
package gongkai.parse;

import org.jspecify.annotations.NullMarked;
