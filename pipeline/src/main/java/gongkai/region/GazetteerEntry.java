package gongkai.region;

/**
 * A region under one of the names that it is written by.
 *
 * @param form how the name that led here relates to the official one
 */
record GazetteerEntry(Region region, NameForm form) {

  /** Forms of a name, from certain to doubtful. */
  enum NameForm {
    /** The official name. */
    FULL,
    /** Another name that identifies a place as well: 临夏州, 关岭自治县, 佳荣里街. */
    ALIAS,
    /** The name without the word for its kind: 利辛. No evidence of a place by itself. */
    SHORT
  }
}
