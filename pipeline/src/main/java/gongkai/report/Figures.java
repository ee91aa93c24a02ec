package gongkai.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that a report's running text states: items disclosed, applications, posts, trainings,
 * fees. Patterns say what counts as which; a number that none of them fits is no figure.
 */
public final class Figures {
  private static final Statements STATEMENTS =
      new Statements(StatementPattern.read("/figures.csv"));

  private Figures() {}

  /**
   * The figures of the sections in reading order. Amounts of money are in 元 whatever the text says;
   * 万 and 亿 are multiplied out. A sentence that says none (未收到申请) gives 0 with an empty unit. A
   * rough number (300余条) gives the printed one; its text tells.
   */
  public static List<Figure> of(List<Section> sections) {
    List<Figure> figures = new ArrayList<>();
    for (Section section : sections) {
      for (Statement statement : STATEMENTS.in(section.text())) {
        figures.add(
            new Figure(
                statement.name(),
                statement.value(),
                statement.unit(),
                Surroundings.clause(section.text(), statement),
                section.span()));
      }
    }
    return figures;
  }
}
