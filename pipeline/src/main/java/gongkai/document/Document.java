package gongkai.document;

import java.util.List;
import java.util.Map;

/**
 * The content of one file: its blocks in reading order.
 *
 * @param metadata what the file says about itself outside its visible text (page title, meta tags);
 *     empty for plain text
 * @param problems what the extractor met that makes the text less than certain
 */
public record Document(List<Block> blocks, Map<String, String> metadata, List<Problem> problems) {
  public Document {
    blocks = List.copyOf(blocks);
    metadata = Map.copyOf(metadata);
    problems = List.copyOf(problems);
  }
}
