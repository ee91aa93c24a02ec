/** One report, or one body over two years, as people look at it: on a terminal or as a web page. */
@NullMarked
package gongkai.view;

import org.jspecify.annotations.NullMarked;
