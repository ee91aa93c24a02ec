package gongkai.report;

import static java.util.Objects.requireNonNull;

import gongkai.document.SourceSpan;

/**
 * One numbered part of a report.
 *
 * @param number 1 to 6 as the form numbers it, whatever the report prints; 0 for the text before
 *     the first heading and for parts that the form does not know
 * @param heading as printed, empty for the text before the first heading
 * @param text the section's running text without its statutory table, lines joined by line feeds
 */
public record Section(int number, String heading, String text, SourceSpan span) {
  public Section {
    requireNonNull(heading, "heading is null");
    requireNonNull(text, "text is null");
    requireNonNull(span, "span is null");
  }
}
