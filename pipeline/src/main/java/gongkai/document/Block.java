package gongkai.document;

/** One piece of a document in reading order. */
public sealed interface Block permits TextBlock, TableGrid {
  /** Where the block's first character or cell stands. */
  SourceSpan span();
}
