/** Tests single reports against the registry of rules. Only this package words findings. */
@NullMarked
package gongkai.check;

import org.jspecify.annotations.NullMarked;
