package gongkai.view;

import java.util.function.Predicate;

/** What is shown in a cell beside a number or in place of one, as the legend explains it. */
enum CellSymbol {
  INFERRED("n^", "decided by the sums of the form 由勾稽关系推定", PrintedCell::isInferred),
  PRINTED_OTHERWISE(
      "n\"…\"", "printed in other signs 原文写法", cell -> cell.printedOtherwise() != null),
  WORDS(
      "\"…\"",
      "a mark or words, no number 标记或文字",
      cell -> cell.state().equals("not_applicable") || cell.state().equals("text")),
  BLANK("空", "printed blank 空白", cell -> cell.state().equals("blank")),
  UNREADABLE("?", "could not be read 无法辨认", cell -> cell.state().equals("unreadable")),
  ABSENT("缺", "not in the report 原文无此格", cell -> cell.state().equals("absent")),
  NO_CELL("-", "not in that form 该版表样无此格", cell -> cell.state().equals("no_cell")),
  FINDING("[n]", "finding n concerns the cell 见下列问题", cell -> !cell.findingNumbers().isEmpty());

  private final String symbol;
  private final String meaning;
  private final Predicate<PrintedCell> use;

  CellSymbol(String symbol, String meaning, Predicate<PrintedCell> use) {
    this.symbol = symbol;
    this.meaning = meaning;
    this.use = use;
  }

  String symbol() {
    return symbol;
  }

  String meaning() {
    return meaning;
  }

  boolean isUsedBy(PrintedCell cell) {
    return use.test(cell);
  }
}
