package gongkai.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * Files that people keep and that each aggregation reads anew.
 *
 * @param decisions CSV of what a person decided on findings, null where nobody keeps one; see
 *     {@link FindingDecisions}
 * @param expectedBodies CSV of the bodies that have to report, null to expect those seen in any
 *     year; see {@link ExpectedBodies}
 */
public record AggregateSettings(@Nullable String decisions, @Nullable String expectedBodies) {
  public static final AggregateSettings STANDARD = new AggregateSettings(null, null);
}
