package gongkai.extract;

import gongkai.document.Document;

/**
 * Reads one format. An extractor keeps the file's own structure and infers nothing about reports;
 * it removes what converters leave behind ({@link gongkai.text.ConverterArtifacts}). One instance
 * serves all threads.
 */
public interface Extractor {
  /**
   * Reads a whole file.
   *
   * @throws UnreadableDocument with {@code damaged_file}, {@code encrypted_file}, {@code
   *     no_text_layer}, {@code too_complex}, {@code too_slow} or {@code empty_file}
   */
  Document extract(byte[] content, Bounds bounds);
}
