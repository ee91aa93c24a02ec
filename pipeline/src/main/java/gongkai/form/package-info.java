/**
 * The official form as data: its three tables in two editions, their lines, cells, labels and the
 * sums that they print.
 *
 * <p>{@link gongkai.form.Template} holds one table of one edition, read from {@code
 * templates/<edition>/<table>.csv}; {@link gongkai.form.Identity} is one of its sums, declared in
 * {@code templates/identities.csv}; {@link gongkai.form.Labels} gives the words beside the codes. A
 * new edition is new files and a new {@link gongkai.form.Edition}. Sources: 国办公开办函〔2019〕60号 and
 * 国办公开办函〔2021〕30号.
 */
@NullMarked
package gongkai.form;

import org.jspecify.annotations.NullMarked;
