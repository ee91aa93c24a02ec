package gongkai.region;

import org.jspecify.annotations.Nullable;

/**
 * The reporting body behind an agency name.
 *
 * @param id stable over renames and code changes, so that a body's reports form a series; of a zone
 *     or town that the lists do not hold its place and name; null when the place is not certain
 * @param name canonical: place and organ
 * @param kind {@code government}, {@code government_office}, {@code bureau}, {@code township},
 *     {@code subdistrict}, {@code development_zone}, {@code vertical}, {@code ministry}, {@code
 *     other}
 * @param level {@code national}, {@code province}, {@code prefecture}, {@code county}, {@code
 *     township}; null when unknown
 * @param scope {@code rollup} when the report covers the government's whole area, {@code unit} when
 *     it covers the body itself; null when unknown
 * @param scopeReason the words that decided the scope
 */
public record Body(
    @Nullable String id,
    @Nullable String name,
    String kind,
    @Nullable String level,
    @Nullable String scope,
    String scopeReason) {}
