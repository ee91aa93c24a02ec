/** The Iceberg tables: catalog, branches, published runs, locks, maintenance. */
@NullMarked
package gongkai.warehouse;

import org.jspecify.annotations.NullMarked;
