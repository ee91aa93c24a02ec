package gongkai.region.lists;

/** The years of the first and the last list that have a place. */
record ListedYears(int first, int last) {
  ListedYears and(ListedYears other) {
    return new ListedYears(Math.min(first, other.first), Math.max(last, other.last));
  }
}
