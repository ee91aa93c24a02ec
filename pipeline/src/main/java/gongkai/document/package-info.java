/**
 * A document as its file structures it: text blocks and table grids, each with its span in the
 * source, and the problems met.
 */
@NullMarked
package gongkai.document;

import org.jspecify.annotations.NullMarked;
