package gongkai.document;

/** One piece of a document in reading order. */
public sealed interface Block permits TextBlock, TableGrid {
  /** The place of the block's first character or cell. */
  SourceSpan span();
}
