/** Word documents of both generations. */
@NullMarked
package gongkai.extract.word;

import org.jspecify.annotations.NullMarked;
