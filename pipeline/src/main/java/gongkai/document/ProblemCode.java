package gongkai.document;

import java.util.List;

/**
 * Everything odd that extractors and the parser record, each with the names of its arguments.
 *
 * <p>A code says what was seen, not how much it matters: {@code checks/problems.csv} gives each one
 * its rule and its sentence.
 */
public enum ProblemCode {
  /** Pages or compressed parts of the file cannot be read. */
  FILE_DAMAGED,
  /** A converter left a mark in place of a table. */
  TABLE_LOST("mark", "count"),
  /** The text of a page lies unseen behind a picture, as text recognition leaves it. */
  PAGE_SCANNED("page"),
  /** Fonts of a page do not say which characters their glyphs stand for. */
  CHARACTERS_UNNAMED("page", "characters"),

  /** Title and period name different years; the text mentions each so many times. */
  YEARS_DISAGREE("title_year", "period_year", "title_mentions", "period_mentions", "year"),
  /** Title and period name different years, and the running text does not decide. */
  YEARS_UNDECIDED("title_year", "period_year", "title_mentions", "period_mentions"),
  /** The title names a range of years or a school year. */
  TITLE_NAMES_SEVERAL_YEARS("title"),
  /** Characters of the period were lost and completed. */
  PERIOD_REPAIRED("period"),
  /** The period does not run from 1 January to 31 December. */
  PERIOD_NOT_WHOLE_YEAR("period"),
  /** Title, publishing body of the page and text name three different bodies. */
  AGENCIES_DISAGREE("title", "publisher", "text"),

  /** No label of the table tells its edition; the number of values in its lines does. */
  EDITION_BY_VALUES("table", "edition"),
  /** No label of the table tells its edition; its lines are the same in both, so table two does. */
  EDITION_BY_TABLE_TWO("table", "edition"),
  /** No label of the table tells its edition; its lines are the same in both, so the year does. */
  EDITION_BY_YEAR("table", "edition"),
  /** Neither labels nor values tell the edition of table two, so its columns have no meaning. */
  EDITION_UNKNOWN,

  /** A converter dropped repeated lines, so that no cell of the tables can be told. */
  REPEATED_LINES_DROPPED,
  /** Numbers stand in a line without a label of the form. */
  LABEL_MISSING("raw"),
  /** A label is cut or damaged; it was taken for the one named. */
  LABEL_DAMAGED("label"),
  /** The header of a group of lines is damaged; the form's order of columns stands. */
  HEADER_DAMAGED("group"),
  /** The lines of a group change their number of columns, as below a page break. */
  COLUMNS_SHIFTED("group", "columns_before", "columns_after"),

  /** A line has another number of cells than the form, and no assignment fits the identities. */
  ROW_WIDTH_UNSOLVED("cells", "raw", "assignments", "inferred"),
  /** A line has another number of cells than the form, and several assignments fit. */
  ROW_WIDTH_AMBIGUOUS("cells", "raw", "assignments", "inferred"),
  /** A line has another number of cells than the form, and one assignment fits. */
  ROW_WIDTH_SOLVED("cells", "raw", "assignments", "inferred"),
  /** Numbers of a line are glued together, and no assignment fits the identities. */
  GLUED_NUMBERS_UNSOLVED("cells", "raw", "assignments", "inferred"),
  /** Numbers of a line are glued together, and several assignments fit. */
  GLUED_NUMBERS_AMBIGUOUS("cells", "raw", "assignments", "inferred"),
  /** Numbers of a line are glued together, and one assignment fits. */
  GLUED_NUMBERS_SOLVED("cells", "raw", "assignments", "inferred"),
  /** Two neighbouring cells make one number that satisfies the identities. */
  NUMBER_SPLIT("number"),

  /** A line of a sheet of indicators has another number of cells than the sheet has columns. */
  INDICATOR_WIDTH("indicator", "values", "raw");

  private final List<String> arguments;

  ProblemCode(String... arguments) {
    this.arguments = List.of(arguments);
  }

  /** The names of the arguments that a problem of this code carries, all of them always. */
  public List<String> arguments() {
    return arguments;
  }
}
