/** Finds new and changed files, parses them in Spark's tasks and commits them to {@code files}. */
@NullMarked
package gongkai.ingest;

import org.jspecify.annotations.NullMarked;
