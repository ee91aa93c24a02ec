package gongkai.parse;

import gongkai.document.SourceSpan;
import gongkai.parse.table.TableRanges;
import gongkai.parse.token.SectionHeadings;
import gongkai.parse.token.Token;
import gongkai.report.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the running text of each section without the statutory tables. */
final class SectionCollector {
  private static final class OpenSection {
    final int number;
    final String heading;
    final SourceSpan span;
    final List<String> lines = new ArrayList<>();

    OpenSection(int number, String heading, SourceSpan span) {
      this.number = number;
      this.heading = heading;
      this.span = span;
    }
  }

  private SectionCollector() {}

  /** The sections in document order, the text before the first heading as section 0. */
  static List<Section> of(List<Token> tokens, TableRanges tables) {
    Map<Integer, OpenSection> sections = new LinkedHashMap<>();
    OpenSection current = new OpenSection(0, "", SourceSpan.ofLine(1));
    sections.put(0, current);
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.HEADING) {
        // A heading printed again, as in a table of contents, continues its section.
        current =
            sections.computeIfAbsent(
                token.section(),
                number -> new OpenSection(number, token.raw().strip(), token.span()));
      } else if (token.kind() == Token.Kind.PROSE || isLine(token) && !tables.contains(at)) {
        current.lines.add(token.raw());
      }
    }
    List<Section> closed = new ArrayList<>();
    for (OpenSection section : sections.values()) {
      if (section.number > 0 || !section.lines.isEmpty()) {
        String text = String.join("\n", section.lines);
        int number = section.number == SectionHeadings.FEES ? 0 : section.number;
        closed.add(new Section(number, section.heading, text, section.span));
      }
    }
    return closed;
  }

  private static boolean isLine(Token token) {
    return token.kind() == Token.Kind.WORDS && token.width() == 0;
  }
}
