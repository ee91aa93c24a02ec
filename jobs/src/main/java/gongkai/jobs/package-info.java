/** The commands: configuration, log, call, exit code. */
@NullMarked
package gongkai.jobs;

import org.jspecify.annotations.NullMarked;
