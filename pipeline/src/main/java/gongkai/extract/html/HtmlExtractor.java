package gongkai.extract.html;

import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import gongkai.extract.Bounds;
import gongkai.extract.Extractor;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Web pages, including those that word processors save. Nothing that a page refers to is fetched.
 *
 * <p>Data tables become grids; all other visible text becomes lines in reading order, numbered as
 * extracted. Scripts, styles, menus and hidden elements are left out; hidden text is read only
 * where the page shows no article without it.
 */
public final class HtmlExtractor implements Extractor {
  /** A page that shows fewer rows than table three has may keep its article hidden. */
  private static final int FEWEST_ROWS = 20;

  private static final int SHORTEST_ARTICLE = 400;

  @Override
  public Document extract(byte[] content, Bounds bounds) {
    String source =
        PageDecoder.decode(content)
            .orElseThrow(
                () ->
                    new UnreadableDocument(
                        UnreadableReason.UNDECODABLE,
                        "The page is in none of the encodings of Chinese"));
    ReadMeter meter = new ReadMeter(bounds);
    org.jsoup.nodes.Document page = PageParser.parse(source, meter);
    Map<String, String> metadata = PageMetadata.of(page);
    return new Document(blocks(page, metadata, meter), metadata, List.of());
  }

  /** The blocks of a piece of HTML inside a text of another format. */
  static List<Block> fragment(String source, Bounds bounds) {
    ReadMeter meter = new ReadMeter(bounds);
    return blocks(PageParser.parse(source, meter), Map.of(), meter);
  }

  private static List<Block> blocks(
      org.jsoup.nodes.Document page, Map<String, String> metadata, ReadMeter meter) {
    StyleRules rules = StyleRules.of(page);
    List<Block> shown = blocks(page, metadata, new Visibility(rules, false), meter);
    if (rows(shown) >= FEWEST_ROWS) {
      return shown;
    }
    List<Block> all = blocks(page, metadata, new Visibility(rules, true), meter);
    return rows(all) >= FEWEST_ROWS || length(all) > 2 * length(shown) + SHORTEST_ARTICLE
        ? all
        : shown;
  }

  private static List<Block> blocks(
      org.jsoup.nodes.Document page,
      Map<String, String> metadata,
      Visibility visibility,
      ReadMeter meter) {
    PageBlocks blocks = new PageBlocks(new HashSet<>(metadata.values()));
    new PageWalk(visibility, meter, blocks).walk(page.body());
    return blocks.finish();
  }

  private static int rows(List<Block> blocks) {
    int rows = 0;
    for (Block block : blocks) {
      rows += block instanceof TableGrid grid ? grid.rows().size() : 0;
    }
    return rows;
  }

  private static long length(List<Block> blocks) {
    long length = 0;
    for (Block block : blocks) {
      length += block instanceof TextBlock text ? text.text().length() : 0;
    }
    return length;
  }
}
