/** Who reports which year: titles, agencies, periods and dates. */
@NullMarked
package gongkai.parse.title;

import org.jspecify.annotations.NullMarked;
