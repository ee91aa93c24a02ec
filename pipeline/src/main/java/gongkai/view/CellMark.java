package gongkai.view;

import java.util.function.Predicate;

/** What stands in a cell for what a number alone cannot say. */
enum CellMark {
  INFERRED("n^", "decided by the sums of the form 由勾稽关系推定", PrintedCell::isInferred),
  PRINTED("n\"…\"", "printed in other signs 原文写法", cell -> cell.printedOtherwise() != null),
  WORDS(
      "\"…\"",
      "a mark or words, no number 标记或文字",
      cell -> cell.state().equals("not_applicable") || cell.state().equals("text")),
  BLANK("空", "printed blank 空白", cell -> cell.state().equals("blank")),
  UNREADABLE("?", "could not be read 无法辨认", cell -> cell.state().equals("unreadable")),
  ABSENT("缺", "not in the report 原文无此格", cell -> cell.state().equals("absent")),
  NO_CELL("-", "not in that form 该版表样无此格", cell -> cell.state().equals("no_cell")),
  MARK("[n]", "finding n concerns the cell 见下列问题", cell -> !cell.marks().isEmpty());

  private final String sign;
  private final String meaning;
  private final Predicate<PrintedCell> use;

  CellMark(String sign, String meaning, Predicate<PrintedCell> use) {
    this.sign = sign;
    this.meaning = meaning;
    this.use = use;
  }

  String sign() {
    return sign;
  }

  String meaning() {
    return meaning;
  }

  boolean isUsedBy(PrintedCell cell) {
    return use.test(cell);
  }
}
