/** The commands and their options: read the settings, call what does the work, say what it did. */
@NullMarked
package gongkai.jobs;

import org.jspecify.annotations.NullMarked;
