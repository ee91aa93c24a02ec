package gongkai.extract;

import gongkai.document.Document;

/**
 * Reads one format. An extractor keeps what structure the file has and adds none; its text is free
 * of what converters leave behind ({@link gongkai.text.Residue}).
 */
public interface Extractor {
  /** The format's short name in output, such as {@code txt}. */
  String format();

  /**
   * @throws UnreadableDocument when the content is damaged, encrypted or beyond the bounds
   */
  Document extract(byte[] content) throws UnreadableDocument;
}
