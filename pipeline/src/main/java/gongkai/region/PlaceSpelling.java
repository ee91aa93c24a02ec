package gongkai.region;

/** One way to write a place. */
record PlaceSpelling(Region region, Form form) {

  /** How much of the name is written. */
  enum Form {
    /** The name of the lists. */
    FULL,
    /** A form that stands for the name alone: 临夏州, 关岭自治县, 佳荣里街. */
    ALIAS,
    /** The name without the word for its kind: 利辛. Too weak to stand alone. */
    SHORT
  }
}
