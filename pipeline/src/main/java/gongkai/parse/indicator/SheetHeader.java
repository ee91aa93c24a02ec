package gongkai.parse.indicator;

import gongkai.form.LabelText;
import gongkai.parse.token.Token;
import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The header of a sheet of indicators: a column of labels, one of units, and columns of numbers for
 * the year or over the years. The known headings are {@code indicators.csv}.
 *
 * @param end index of the first token behind the header
 */
record SheetHeader(List<Heading> headings, int end) {
  /** What a column holds. */
  enum Role {
    LABEL,
    UNIT,
    /** Numbers of lines, codes and remarks. */
    ASIDE,
    YEAR,
    CUMULATIVE
  }

  /**
   * @param column of the heading in its grid, or its number in a header outside grids
   */
  record Heading(Role role, String text, int column) {}

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u3000]+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年度?");
  private static final Map<String, Role> ROLES = new HashMap<>();
  private static final Set<String> MEASURES = new HashSet<>();

  static {
    for (CSVRecord row : CsvResource.rows("/indicators.csv")) {
      if (row.get("role").equals("measure")) {
        MEASURES.add(row.get("heading"));
      } else {
        ROLES.put(
            row.get("heading"), Role.valueOf(row.get("role").toUpperCase(java.util.Locale.ROOT)));
      }
    }
  }

  SheetHeader {
    headings = List.copyOf(headings);
  }

  /** Whether a text is a unit of measure and nothing else. */
  static boolean isMeasure(String text) {
    return MEASURES.contains(text);
  }

  /** The header in a row of a grid that the token belongs to, null where that is none. */
  static @Nullable SheetHeader inGrid(List<Token> tokens, int start) {
    List<Heading> headings = new ArrayList<>();
    int at = start;
    boolean behindUnit = false;
    for (; at < tokens.size() && tokens.get(at).kind() != Token.Kind.ROW_END; at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.BLANK) {
        continue;
      }
      Role known = token.kind() == Token.Kind.WORDS ? role(token.words()) : null;
      Role role = known == null && behindUnit ? Role.YEAR : known;
      if (role == null || token.kind() != Token.Kind.WORDS) {
        return null;
      }
      behindUnit |= role == Role.UNIT;
      headings.add(new Heading(role, token.raw().strip(), token.span().column()));
    }
    SheetHeader header = new SheetHeader(headings, Math.min(at + 1, tokens.size()));
    return header.complete() ? header.withParts(tokens) : null;
  }

  /** The header in lines of text, one heading a line or all in one; null where there is none. */
  static @Nullable SheetHeader inLines(List<Token> tokens, int start) {
    List<Heading> headings = new ArrayList<>();
    int at = start;
    for (; at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORDS; at++) {
      List<Heading> found = new ArrayList<>();
      for (String word : BLANKS.split(tokens.get(at).raw().strip(), -1)) {
        Role role = role(LabelText.of(word));
        if (role != null) {
          found.add(new Heading(role, word, headings.size() + found.size()));
        } else {
          found.clear();
          break;
        }
      }
      if (found.isEmpty()) {
        break;
      }
      headings.addAll(found);
    }
    SheetHeader header = new SheetHeader(headings, at);
    return header.complete() ? header : null;
  }

  /** A second row that parts a column of numbers: 统计数 over 政府, 部门, 乡镇. */
  private SheetHeader withParts(List<Token> tokens) {
    List<Heading> counts = counts();
    List<Heading> parts = new ArrayList<>();
    int at = end;
    for (; at < tokens.size() && tokens.get(at).kind() != Token.Kind.ROW_END; at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.BLANK) {
        continue;
      }
      if (token.kind() != Token.Kind.WORDS || token.span().column() < counts.get(0).column()) {
        return this;
      }
      Role role = token.words().contains("累计") ? Role.CUMULATIVE : Role.YEAR;
      parts.add(new Heading(role, token.raw().strip(), token.span().column()));
    }
    if (parts.size() < 2 || counts.size() > 1 && counts.size() != parts.size()) {
      return this;
    }
    List<Heading> all = new ArrayList<>(headings);
    all.removeAll(counts);
    all.addAll(parts);
    return new SheetHeader(all, Math.min(at + 1, tokens.size()));
  }

  static boolean isAside(Token token) {
    return token.kind() == Token.Kind.WORDS && role(token.words()) == Role.ASIDE;
  }

  private static @Nullable Role role(String words) {
    Role known = ROLES.get(words);
    if (known != null) {
      return known;
    }
    if (words.contains("累计") && words.length() <= 8) {
      return Role.CUMULATIVE;
    }
    return YEAR.matcher(words).lookingAt() && words.length() <= 10 ? Role.YEAR : null;
  }

  private boolean complete() {
    return of(Role.LABEL).size() == 1 && of(Role.UNIT).size() == 1 && !counts().isEmpty();
  }

  private List<Heading> of(Role role) {
    return headings.stream().filter(heading -> heading.role() == role).toList();
  }

  Heading label() {
    return of(Role.LABEL).get(0);
  }

  Heading unit() {
    return of(Role.UNIT).get(0);
  }

  /** The columns of numbers in the order printed. */
  List<Heading> counts() {
    return headings.stream()
        .filter(heading -> heading.role() == Role.YEAR || heading.role() == Role.CUMULATIVE)
        .toList();
  }

  /** Columns such as 序号 before the label. */
  int asideBefore() {
    return (int) of(Role.ASIDE).stream().filter(aside -> aside.column() < label().column()).count();
  }

  /** Columns such as 代码 between the label and the numbers. */
  int asideBetween() {
    int first = counts().get(0).column();
    return (int)
        of(Role.ASIDE).stream()
            .filter(aside -> aside.column() > label().column() && aside.column() < first)
            .count();
  }

  /** Whether there are columns such as 备注 behind the numbers. */
  boolean asideBehind() {
    return of(Role.ASIDE).size() > asideBefore() + asideBetween();
  }
}
