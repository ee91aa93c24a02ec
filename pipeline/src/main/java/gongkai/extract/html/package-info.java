/** Extracts web pages (HTML and MHTML). */
@NullMarked
package gongkai.extract.html;

import org.jspecify.annotations.NullMarked;
