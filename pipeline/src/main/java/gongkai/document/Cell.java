package gongkai.document;

import static java.util.Objects.requireNonNull;

/** One printed cell of a table; its text is as the source has it, empty for a blank cell. */
public record Cell(String text, SourceSpan span) {
  public Cell {
    requireNonNull(text, "text is null");
    requireNonNull(span, "span is null");
  }
}
