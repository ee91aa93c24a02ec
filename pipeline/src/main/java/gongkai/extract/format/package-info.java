/** Detects a file's format and calls the extractor for it. A new format is added here. */
@NullMarked
package gongkai.extract.format;

import org.jspecify.annotations.NullMarked;
