/** Reads the sheets of indicators (统计指标) that reports before 2019 carry. */
@NullMarked
package gongkai.parse.indicator;

import org.jspecify.annotations.NullMarked;
