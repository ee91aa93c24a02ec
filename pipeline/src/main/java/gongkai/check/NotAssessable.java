package gongkai.check;

import java.util.List;

/** Why a rule cannot be tested; {@code checks/not_assessable.csv} has a message for each reason. */
enum NotAssessable {
  /** Cells that the rule needs are blank, marks or unreadable. */
  CELLS_WITHOUT_NUMBER("cells"),
  /** The whole table is missing. */
  TABLE_NOT_READ("table"),
  /** The running text gives a number, the table none. */
  ONLY_IN_TEXT("words");

  private final List<String> arguments;

  NotAssessable(String word) {
    arguments = List.of("title", "count", word);
  }

  /** The names that its message may use. */
  List<String> arguments() {
    return arguments;
  }
}
