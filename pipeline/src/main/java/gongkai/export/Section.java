package gongkai.export;

import static java.util.Objects.requireNonNull;

/**
 * The rows of one report year in a file of an export, which stand there one after the other.
 *
 * @param year four digits; empty where the year is not known or the table has none
 * @param content names what the warehouse stores these rows in, see {@link StoredYear}
 */
record Section(String year, String content, long rows, long bytes) {
  Section {
    requireNonNull(year, "year is null");
    requireNonNull(content, "content is null");
  }
}
