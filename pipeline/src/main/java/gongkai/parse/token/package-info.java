/**
 * A document as one stream of tokens (numbers, blanks, marks, words, headings, paragraphs, ends of
 * rows), and the words by which sections and tables are recognised.
 */
@NullMarked
package gongkai.parse.token;

import org.jspecify.annotations.NullMarked;
