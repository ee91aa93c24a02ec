/**
 * Invented annual reports with the truth of every cell, for measuring and testing. The form is
 * written down here once more, on purpose: a mistake in the reader's templates must not hide behind
 * the same mistake in what it is measured with.
 */
@NullMarked
package gongkai.synth;

import org.jspecify.annotations.NullMarked;
