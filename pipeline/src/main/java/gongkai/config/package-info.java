/** The settings of every command, and the start of Spark under them. */
@NullMarked
package gongkai.config;

import org.jspecify.annotations.NullMarked;
