/** What a run of a command did: its id, its summary for people, for files and for Prometheus. */
@NullMarked
package gongkai.jobs.run;

import org.jspecify.annotations.NullMarked;
