/**
 * Finds the numbers that running text states.
 *
 * <p>{@link gongkai.prose.StatementFinder} looks for statements under patterns (opening words,
 * words between, measure words), which are data; {@link gongkai.prose.PartList} finds totals and
 * the parts listed behind 其中. Both take time linear in the text.
 */
@NullMarked
package gongkai.prose;

import org.jspecify.annotations.NullMarked;
