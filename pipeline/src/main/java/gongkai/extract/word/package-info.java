/** Extracts Word documents: .docx and the binary .doc. */
@NullMarked
package gongkai.extract.word;

import org.jspecify.annotations.NullMarked;
