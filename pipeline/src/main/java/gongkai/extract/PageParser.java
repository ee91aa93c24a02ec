package gongkai.extract;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The source of a page as a tree, within bounds of size, depth and time. */
final class PageParser {
  private PageParser() {}

  static Document parse(String source, Effort effort) throws UnreadableDocument {
    if (source.chars().filter(character -> character == '<').count() > effort.bounds().nodes()) {
      throw new UnreadableDocument("too_complex", "The page has too many elements");
    }
    try (Reader reader = new TimedReader(source, effort)) {
      return Parser.htmlParser().setMaxDepth(effort.bounds().depth() + 4).parseInput(reader, "");
    } catch (UncheckedIOException | IOException late) {
      throw effort.late();
    }
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
