/** Measures what every step costs beside the least that it must cost. */
@NullMarked
package gongkai.jobs.bench;

import org.jspecify.annotations.NullMarked;
