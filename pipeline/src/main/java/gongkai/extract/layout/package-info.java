/** Tables and running text from positioned characters and drawn lines, whatever they come from. */
@NullMarked
package gongkai.extract.layout;

import org.jspecify.annotations.NullMarked;
