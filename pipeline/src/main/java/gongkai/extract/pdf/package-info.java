/** PDF files: tables are found by drawn lines and by the alignment of text. */
@NullMarked
package gongkai.extract.pdf;

import org.jspecify.annotations.NullMarked;
