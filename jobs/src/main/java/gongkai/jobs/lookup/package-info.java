/** Finds single reports: on the local disk, in archives and in the tables. */
@NullMarked
package gongkai.jobs.lookup;

import org.jspecify.annotations.NullMarked;
