/** Writes one published run as plain files for people who have neither Spark nor Iceberg. */
@NullMarked
package gongkai.export;

import org.jspecify.annotations.NullMarked;
