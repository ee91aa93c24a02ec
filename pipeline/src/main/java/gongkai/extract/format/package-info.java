/** Tells a file's format and hands it to the extractor of that format. */
@NullMarked
package gongkai.extract.format;

import org.jspecify.annotations.NullMarked;
