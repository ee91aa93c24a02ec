/** A document as one stream of tokens, and the words by which its parts are told. */
@NullMarked
package gongkai.parse.token;

import org.jspecify.annotations.NullMarked;
