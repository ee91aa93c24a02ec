/**
 * A document as its file structures it: text blocks and table grids, each with its place in the
 * source.
 */
@NullMarked
package gongkai.document;

import org.jspecify.annotations.NullMarked;
