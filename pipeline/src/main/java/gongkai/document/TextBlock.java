package gongkai.document;

import static java.util.Objects.requireNonNull;

/** One line or paragraph of running text, exactly as the source has it; may be blank. */
public record TextBlock(String text, SourceSpan span) implements Block {
  public TextBlock {
    requireNonNull(text, "text is null");
    requireNonNull(span, "span is null");
  }
}
