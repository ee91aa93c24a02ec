package gongkai.document;

import java.util.List;
import java.util.Map;

/**
 * What an extractor found in one file: its blocks in reading order.
 *
 * @param metadata what the file says about itself outside its visible text (page title, meta tags);
 *     empty for plain text
 */
public record Document(List<Block> blocks, Map<String, String> metadata, List<Problem> problems) {
  public Document {
    blocks = List.copyOf(blocks);
    metadata = Map.copyOf(metadata);
    problems = List.copyOf(problems);
  }
}
