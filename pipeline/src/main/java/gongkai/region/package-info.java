/** The gazetteer, the resolver of a report's region, and the reporting body. */
@NullMarked
package gongkai.region;

import org.jspecify.annotations.NullMarked;
