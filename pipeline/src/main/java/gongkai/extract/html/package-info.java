/** Web pages as documents. */
@NullMarked
package gongkai.extract.html;

import org.jspecify.annotations.NullMarked;
