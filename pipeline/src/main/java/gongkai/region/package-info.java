/** Where a report belongs: the gazetteer, the resolver of places, and the reporting body. */
@NullMarked
package gongkai.region;

import org.jspecify.annotations.NullMarked;
