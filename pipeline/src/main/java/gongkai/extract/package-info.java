/** From bytes to a document: format detection and one extractor per format. */
@NullMarked
package gongkai.extract;

import org.jspecify.annotations.NullMarked;
