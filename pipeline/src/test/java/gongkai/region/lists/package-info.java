/** Writes the gazetteer's place lists from published lists of codes; no part of the product. */
@NullMarked
package gongkai.region.lists;

import org.jspecify.annotations.NullMarked;
