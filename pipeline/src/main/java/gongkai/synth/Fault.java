package gongkai.synth;

import gongkai.form.Edition;
import gongkai.form.StatutoryTable;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Faults of real reports, planted on purpose; at most one in each report. The names are part of the
 * truth files.
 */
public enum Fault {
  /** A line of table three whose total is one too high. */
  WRONG_TOTAL("A1", Kind.COMMON, FaultyCells::wrongTotal),
  /** More carried forward than received, carried in and processed leave. */
  BROKEN_BALANCE("A3", Kind.COMMON, FaultyCells::brokenBalance),
  /** Cells with a mark instead of a number. */
  MARKED_CELLS("C1", Kind.COMMON, (printed, context) -> FaultyCells.marked(printed, context, 6)),
  /** Cells with nothing in them, never the first or the last of a line. */
  BLANK_CELLS("C1", Kind.COMMON, FaultyCells::blank),
  /** Table three broken off before its end. */
  CUT_TABLE("R8", Kind.COMMON, FaultyCells::cutTable),
  /** No section four at all. */
  MISSING_SECTION(
      "E2", Kind.COMMON, (printed, context) -> printed.leaveOut(StatutoryTable.DISPUTES)),
  /** 年 and 月 lost between the digits of the period: 从202211日起至20221231日止. */
  FUSED_DATES("R9", Kind.COMMON, FaultyCells::none),
  /** The period is of the year before the title's. */
  OTHER_YEAR("E8", Kind.COMMON, FaultyCells::none),
  /** Section one counts more applications than table three. */
  TEXT_AGAINST_TABLE("D3", Kind.COMMON, FaultyCells::none),

  /** An outcome one too high in its line and in its total. */
  WRONG_OUTCOME("A2", Kind.WITHIN, FaultyCells::wrongOutcome),
  /** A marked cell beside parts that exceed the total without it. */
  EXCEEDED_TOTAL("A4", Kind.WITHIN, FaultyCells::exceededTotal),
  /** Outcomes beside a total processed of zero. */
  EMPTY_TOTAL("A5", Kind.WITHIN, FaultyCells::emptyTotal),
  /** A total of reconsiderations one too high. */
  WRONG_DISPUTES("B1", Kind.WITHIN, FaultyCells::wrongDisputes),
  /** A marked result beside others that exceed the total without it. */
  EXCEEDED_DISPUTES("B2", Kind.WITHIN, FaultyCells::exceededDisputes),
  /** Words in a cell. */
  WORDS_IN_CELL("C2", Kind.WITHIN, FaultyCells::words),
  /** A count below zero. */
  NEGATIVE_COUNT("C3", Kind.WITHIN, FaultyCells::negative),
  /** Half an application. */
  FRACTION("C4", Kind.WITHIN, FaultyCells::fraction),
  /** An amount in 元 below a header in 万元. */
  MONEY_IN_YUAN("C5", Kind.WITHIN, context -> context.prints(Edition.FORM_2021), FaultyCells::yuan),
  /** More items taken off than there were. */
  ITEMS_BELOW_ZERO(
      "C6", Kind.WITHIN, context -> context.prints(Edition.FORM_2019), FaultyCells::itemsBelowZero),
  /** Many marks in table three. */
  MARKS_ALL_OVER("C7", Kind.WITHIN, (printed, context) -> FaultyCells.marked(printed, context, 60)),
  /** Table four with a mark in most of its cells. */
  MARKED_DISPUTES("C8", Kind.WITHIN, FaultyCells::markedDisputes),
  /** The text gives another number received this year. */
  RECEIVED_TOLD("D1", Kind.WITHIN, FaultyCells::none),
  /** The text gives another number carried in. */
  CARRIED_IN_TOLD("D2", Kind.WITHIN, FaultyCells::none),
  /** The text gives another number answered. */
  ANSWERED_TOLD("D4", Kind.WITHIN, FaultyCells::none),
  /** The text gives another number carried forward. */
  CARRIED_FORWARD_TOLD("D5", Kind.WITHIN, FaultyCells::none),
  /** The text gives another number of reconsiderations. */
  RECONSIDERED_TOLD("D6", Kind.WITHIN, FaultyCells::none),
  /** The text gives another number of lawsuits. */
  LITIGATED_TOLD("D7", Kind.WITHIN, FaultyCells::none),
  /** The text says that nobody asked for a reconsideration, and table four counts one. */
  DISPUTES_DENIED("D8", Kind.WITHIN, FaultyCells::oneReconsideration),
  /** Parts of a total in the text that do not add up. */
  PARTS_AGAINST_TOTAL("D9", Kind.WITHIN, FaultyCells::none),
  /** A fee received in section one and none in section six. */
  FEE_AGAINST_NONE("D10", Kind.WITHIN, FaultyCells::none),
  /** The heading of section four without its table. */
  HEADING_WITHOUT_TABLE(
      "E1", Kind.WITHIN, (printed, context) -> printed.leaveOutTable(StatutoryTable.DISPUTES)),
  /** A section five that only says none. */
  EMPTY_PROBLEMS("E3", Kind.WITHIN, FaultyCells::none),
  /** A fee received in section one and nothing to report in section six. */
  NONE_BESIDE_MONEY("E4", Kind.WITHIN, FaultyCells::none),
  /** The form of the years before, or not yet the older one. */
  OTHER_FORM("E5", Kind.WITHIN, FaultyCells::none),
  /** Table two of the other edition. */
  OTHER_TABLE_TWO("E6", Kind.WITHIN, FaultyRows::otherTableTwo),
  /** The notice of the other edition is cited. */
  OTHER_NOTICE("E7", Kind.WITHIN, FaultyCells::none),
  /** The period ends in November. */
  PART_OF_PERIOD("E9", Kind.WITHIN, FaultyCells::none),
  /** A line of table three with one number too many. */
  SPARE_VALUE("R1", Kind.WITHIN, FaultyRows::spareValue),
  /** A line of table three with one number too few. */
  LOST_VALUE("R1", Kind.WITHIN, FaultyRows::lostValue),
  /** A number split over two cells. */
  SPLIT_NUMBER("R2", Kind.WITHIN, FaultyRows::hasLongNumber, FaultyRows::splitNumber),
  /** A label with all the numbers of its line glued to it. */
  GLUED_LINE("R3", Kind.WITHIN, FaultyRows::gluedLine),
  /** A line of table three, two columns to the right of its group. */
  MOVED_COLUMNS("R5", Kind.WITHIN, FaultyRows::movedColumns),
  /** A label that breaks off. */
  CUT_LABEL("R6", Kind.WITHIN, FaultyRows::cutLabel),
  /** A column's name that breaks off. */
  CUT_HEADER("R7", Kind.WITHIN, FaultyRows::cutHeader),
  /** Table three without a line in its midst. */
  MISSING_LINE("R10", Kind.WITHIN, FaultyRows::missingLine),
  /** Table two whose edition shows only in its numbers. */
  PLAIN_HEADERS(
      "R15", Kind.WITHIN, context -> context.prints(Edition.FORM_2021), FaultyRows::plainHeaders),
  /** Table two whose edition cannot be told. */
  UNKNOWN_HEADERS(
      "R16",
      Kind.WITHIN,
      context -> context.prints(Edition.FORM_2021),
      FaultyRows::plainHeadersAndFewNumbers),

  /** More carried in than the body carried forward the year before. */
  BROKEN_CARRY("F1", Kind.ACROSS, FaultContext::follows, FaultyCells::brokenCarry),
  /** Regulations in force that do not follow from the year before. */
  BROKEN_REGULATIONS(
      "F2",
      Kind.ACROSS,
      context -> context.followsOn(Edition.FORM_2021),
      FaultyCells::brokenRegulations),
  /** Documents in force that do not follow from the year before. */
  BROKEN_STOCK(
      "F3", Kind.ACROSS, context -> context.followsOn(Edition.FORM_2021), FaultyCells::brokenStock),
  /** Items of last year that were not there last year. */
  BROKEN_ITEMS(
      "F4", Kind.ACROSS, context -> context.followsOn(Edition.FORM_2019), FaultyCells::brokenItems),
  /** Fewer documents disclosed in all than the year before. */
  FEWER_DISCLOSED(
      "F5",
      Kind.ACROSS,
      context ->
          context.followsOn(Edition.FORM_2019) && context.countBefore(FaultyCells.DISCLOSED) > 0,
      FaultyCells::fewerDisclosed),
  /** Ten times as many applications as there were, in a body that had many the year before. */
  TENFOLD("F6", Kind.ACROSS, FaultyCells::canGrow, FaultyCells::tenfold),
  /** The table three of the year before. */
  COPIED_TABLE(
      "F7",
      Kind.ACROSS,
      context ->
          context.follows()
              && context.sameForm()
              && context.isFilled(context.before(), FaultContext.MIN_FILLED),
      (printed, context) -> FaultyCells.copied(printed, context.before())),
  /** A fee in 元 under a header in 万元. */
  FEE_IN_YUAN(
      "F9",
      Kind.ACROSS,
      context ->
          context.followsOn(Edition.FORM_2021) && context.before(FaultyCells.FEE).signum() > 0,
      FaultyCells::feeInYuan),
  /** The text of the year before. */
  COPIED_TEXT("E14", Kind.ACROSS, FaultContext::follows, FaultyCells::none),
  /** The table three of another body. */
  TABLE_OF_ANOTHER(
      "E12",
      Kind.ACROSS,
      context -> context.isFilled(context.neighbour(), FaultContext.MIN_FILLED_OF_ANOTHER),
      (printed, context) -> FaultyCells.copied(printed, context.neighbour())),
  /** The text of another body. */
  TEXT_OF_ANOTHER("E18", Kind.ACROSS, context -> context.neighbour() != null, FaultyCells::none),
  /** A government that counts one decision more than its units. */
  ABOVE_UNITS("G1", Kind.ACROSS, FaultContext::sumsUnits, FaultyCells::aboveUnits),
  /** A government that counts one decision fewer than its units. */
  BELOW_UNITS(
      "G2", Kind.ACROSS, context -> context.sums(FaultyCells.LICENSES), FaultyCells::belowUnits),
  /** A government that counts no decision where its units do. */
  BELOW_ONE_UNIT(
      "G3", Kind.ACROSS, context -> context.sums(FaultyCells.LICENSES), FaultyCells::belowOneUnit),
  /** A body without applications where its peers have very many. */
  NONE_BESIDE_MANY(
      "G4", Kind.ACROSS, context -> !context.sumsUnits(), FaultyCells::nothingReceived),
  /** No number received, where nearly all peers have one. */
  UNKNOWN_RECEIVED("G5", Kind.ACROSS, context -> true, FaultyCells::unknownReceived),
  /** A body that processes next to no application. */
  FAR_FROM_PEERS(
      "G6",
      Kind.ACROSS,
      context -> context.accepted() >= 30 && !context.sumsUnits(),
      FaultyCells::unprocessed),
  /** Regulations from a body that may issue none. */
  REGULATIONS_BELOW(
      "G7", Kind.ACROSS, context -> context.prints(Edition.FORM_2021), FaultyCells::regulations),
  /** More natural persons than applicants. */
  SHARE_ABOVE_ONE("G8", Kind.ACROSS, context -> true, FaultyCells::shareAboveOne);

  /** Which reports a fault can be found in. */
  public enum Kind {
    /** In its own report; planted unless others are chosen. */
    COMMON,
    /** In its own report. */
    WITHIN,
    /** Only in comparison with other reports. */
    ACROSS
  }

  private final String rule;
  private final Kind kind;
  private final Predicate<FaultContext> condition;
  private final BiConsumer<PrintedForm, FaultContext> change;

  Fault(String rule, Kind kind, BiConsumer<PrintedForm, FaultContext> change) {
    this(rule, kind, context -> true, change);
  }

  Fault(
      String rule,
      Kind kind,
      Predicate<FaultContext> condition,
      BiConsumer<PrintedForm, FaultContext> change) {
    this.rule = rule;
    this.kind = kind;
    this.condition = condition;
    this.change = change;
  }

  /** The faults of a kind. */
  public static List<Fault> of(Kind kind) {
    return Stream.of(values()).filter(fault -> fault.kind == kind).toList();
  }

  /** The id of the rule that must find the fault. */
  public String rule() {
    return rule;
  }

  /** Which reports the fault can be found in. */
  public Kind kind() {
    return kind;
  }

  /** Whether a report can have the fault. */
  boolean fits(FaultContext context) {
    return condition.test(context);
  }

  void plant(PrintedForm printed, FaultContext context) {
    change.accept(printed, context);
  }

  /** The name in the truth file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
