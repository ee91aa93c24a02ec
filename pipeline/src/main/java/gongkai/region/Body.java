package gongkai.region;

import org.jspecify.annotations.Nullable;

/**
 * The body that reports.
 *
 * @param id stable over renames and changes of codes, so that a body's reports form a series; for a
 *     zone or township that the lists lack its region and name; null where the region is not
 *     certain
 * @param name canonical: place and organ
 * @param kind {@code government}, {@code government_office}, {@code bureau}, {@code township},
 *     {@code subdistrict}, {@code development_zone}, {@code vertical}, {@code ministry}, {@code
 *     other}
 * @param level {@code national}, {@code province}, {@code prefecture}, {@code county}, {@code
 *     township}; null where unknown
 * @param scope {@code rollup} where the report covers the government's whole area, {@code unit}
 *     where it covers the body itself; null where unknown
 * @param scopeReason why the scope is what it is
 */
public record Body(
    @Nullable String id,
    @Nullable String name,
    String kind,
    @Nullable String level,
    @Nullable String scope,
    String scopeReason) {}
