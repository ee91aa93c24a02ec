/** Derives flat tables and marts from one snapshot of {@code files}, audits and publishes them. */
@NullMarked
package gongkai.aggregate;

import org.jspecify.annotations.NullMarked;
