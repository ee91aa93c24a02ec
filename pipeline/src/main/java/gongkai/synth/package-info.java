/**
 * Synthetic annual reports with the true value of every cell, for tests and measurements. The form
 * is declared here independently of the parser's templates, so that a mistake in one of them shows
 * as a difference.
 */
@NullMarked
package gongkai.synth;

import org.jspecify.annotations.NullMarked;
