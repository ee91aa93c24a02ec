/** Writes one published run as a static page that a browser opens from disk without any server. */
@NullMarked
package gongkai.export.dashboard;

import org.jspecify.annotations.NullMarked;
