/** From bytes to a document: what all extractors share. */
@NullMarked
package gongkai.extract;

import org.jspecify.annotations.NullMarked;
