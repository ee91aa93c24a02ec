package gongkai.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * User-maintained files, which each aggregation reads again.
 *
 * @param decisions CSV of users' decisions on findings, null for none; see {@link FindingDecisions}
 * @param expectedBodies CSV of the bodies that have to report, null to expect every body with a
 *     report in any year; see {@link ExpectedBodies}
 */
public record AggregateSettings(@Nullable String decisions, @Nullable String expectedBodies) {
  public static final AggregateSettings STANDARD = new AggregateSettings(null, null);
}
