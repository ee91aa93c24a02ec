package gongkai.extract;

import gongkai.document.Document;

/**
 * Reads one format. An extractor keeps what structure the file has and adds none; its text is free
 * of what converters leave behind ({@link gongkai.text.ConverterArtifacts}).
 */
public interface Extractor {
  /**
   * Reads a whole file of this extractor's format, whatever the file's name.
   *
   * @throws UnreadableDocument with {@code damaged_file}, {@code encrypted_file}, {@code
   *     no_text_layer}, {@code too_complex}, {@code too_slow} or {@code empty_file}
   */
  Document extract(byte[] content, Bounds bounds);
}
