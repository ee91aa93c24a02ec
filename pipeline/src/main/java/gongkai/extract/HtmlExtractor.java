package gongkai.extract;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Pages of web sites, and what word processors save as such. Nothing that a page refers to is ever
 * fetched.
 *
 * <p>Tables of data become grids; everything else that the page shows becomes lines of text in
 * reading order, numbered as extracted. What scripts, styles, menus and hidden elements hold is
 * left out, unless the page would then show no article at all.
 */
final class HtmlExtractor implements Extractor {
  /** A page that shows less than this has its article still hidden. */
  private static final int SHORTEST_ARTICLE = 400;

  @Override
  public Document extract(byte[] content, Bounds bounds) throws UnreadableDocument {
    String source =
        PageDecoder.decode(content)
            .orElseThrow(
                () ->
                    new UnreadableDocument(
                        "undecodable", "The page is in none of the encodings of Chinese"));
    Effort effort = new Effort(bounds);
    org.jsoup.nodes.Document page = parse(source, effort);
    Map<String, String> metadata = PageMetadata.of(page);
    List<Block> shown = blocks(page.body(), metadata, false, effort);
    if (length(shown) < SHORTEST_ARTICLE) {
      List<Block> all = blocks(page.body(), metadata, true, effort);
      shown = length(all) > 2 * length(shown) + SHORTEST_ARTICLE ? all : shown;
    }
    return new Document(shown, metadata, List.of());
  }

  private static org.jsoup.nodes.Document parse(String source, Effort effort)
      throws UnreadableDocument {
    if (source.chars().filter(character -> character == '<').count() > effort.bounds().nodes()) {
      throw new UnreadableDocument("too_complex", "The page has too many elements");
    }
    try (Reader reader = new TimedReader(source, effort)) {
      return Parser.htmlParser().setMaxDepth(effort.bounds().depth() + 4).parseInput(reader, "");
    } catch (UncheckedIOException | IOException late) {
      throw effort.late();
    }
  }

  private static List<Block> blocks(
      Element body, Map<String, String> metadata, boolean hiddenToo, Effort effort)
      throws UnreadableDocument {
    PageBlocks blocks = new PageBlocks(new HashSet<>(metadata.values()));
    new PageWalk(new Visibility(hiddenToo), effort, blocks).walk(body);
    return blocks.finish();
  }

  private static long length(List<Block> blocks) {
    long length = 0;
    for (Block block : blocks) {
      if (block instanceof TextBlock text) {
        length += text.text().length();
      } else if (block instanceof TableGrid grid) {
        length += 20L * grid.rows().size();
      }
    }
    return length;
  }

  /** Ends the parser's work where it takes too long. */
  private static final class TimedReader extends StringReader {
    private final Effort effort;

    TimedReader(String source, Effort effort) {
      super(source);
      this.effort = effort;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      if (effort.isLate()) {
        throw new IOException("late");
      }
      return super.read(characters, offset, length);
    }
  }
}
