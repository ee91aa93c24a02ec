package gongkai.check;

import gongkai.form.CellKey;
import gongkai.form.Label;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import java.util.Collection;

/** Names of cells, lines and tables in messages: Chinese labels beside codes. */
final class Wording {
  private static final int CELLS_IN_A_MESSAGE = 5;
  private static final int CHARACTERS_OF_A_VALUE = 40;

  private Wording() {}

  /** {@code 一、本年新收政府信息公开申请数量 · 总计 (applications.received.total)}. */
  static String cell(CellKey key) {
    return Labels.standard().describe(key) + " (" + key.name() + ")";
  }

  static String named(Label label) {
    return label.chinese() + " (" + label.code() + ")";
  }

  static String table(StatutoryTable table) {
    return table.label() + " (" + table.code() + ")";
  }

  /** The first five names, and how many there are where there are more. */
  static String several(Collection<String> cells) {
    String first = String.join("、", cells.stream().limit(CELLS_IN_A_MESSAGE).toList());
    return cells.size() > CELLS_IN_A_MESSAGE ? first + " 等 " + cells.size() + " 个" : first;
  }

  /** The first 40 characters of a longer text. */
  static String shortened(String text) {
    return text.length() <= CHARACTERS_OF_A_VALUE
        ? text
        : text.substring(0, CHARACTERS_OF_A_VALUE) + "…";
  }
}
