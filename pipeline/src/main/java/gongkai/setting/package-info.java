/** The settings as they are declared: keys, defaults, ranges and what they mean. */
@NullMarked
package gongkai.setting;

import org.jspecify.annotations.NullMarked;
