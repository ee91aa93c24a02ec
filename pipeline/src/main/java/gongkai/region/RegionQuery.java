package gongkai.region;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a report when its region is resolved.
 *
 * @param title the report's title as printed, null where it has none
 * @param agency the issuing body as printed, null where unknown
 * @param path path of the source file; its segments may name parents
 * @param reportYear the year reported on, null where unknown
 * @param text the report's running text, empty where only a title is at hand
 */
public record RegionQuery(
    @Nullable String title,
    @Nullable String agency,
    @Nullable String path,
    @Nullable Integer reportYear,
    String text) {}
