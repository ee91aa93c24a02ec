package gongkai.parse;

import gongkai.prose.Statement;
import gongkai.prose.StatementFinder;
import gongkai.report.Figure;
import gongkai.report.Section;
import gongkai.text.Folding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a report's running text states: items disclosed, applications, posts, trainings,
 * fees. Patterns decide which number is which figure; a number that fits none of them is no figure.
 */
public final class FigureFinder {
  private static final StatementFinder STATEMENTS = StatementFinder.of("/figures.csv");

  /** Characters that a report in traditional script surely has: 公開, 條, 請. */
  private static final List<Integer> TRADITIONAL = List.of((int) '開', (int) '條', (int) '請');

  private FigureFinder() {}

  /**
   * The figures of the sections in the order of the text. Amounts of money are in 元 whatever the
   * text says; 万 and 亿 are multiplied out. A sentence that says none (未收到申请) gives 0 with an empty
   * unit. A rough number (300余条) gives the printed one; its text shows it.
   *
   * @param reportYear numbers that their sentence gives for another year are left out; null takes
   *     all
   */
  public static List<Figure> of(List<Section> sections, @Nullable Integer reportYear) {
    List<Figure> figures = new ArrayList<>();
    for (Section section : sections) {
      for (Statement statement : STATEMENTS.in(simplified(section.text()))) {
        if (statement.mayConcern(reportYear)) {
          String clause = statement.clause(section.text());
          figures.add(
              new Figure(
                  statement.name(), statement.value(), statement.unit(), clause, section.span()));
        }
      }
    }
    return figures;
  }

  /** The text in simplified characters, at the same offsets; itself where it has them already. */
  private static String simplified(String text) {
    return TRADITIONAL.stream().anyMatch(character -> text.indexOf(character) >= 0)
        ? Folding.fold(text)
        : text;
  }
}
