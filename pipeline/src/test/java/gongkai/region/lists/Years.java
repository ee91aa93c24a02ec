package gongkai.region.lists;

/** The years of the first and the last list that hold a place. */
record Years(int first, int last) {
  Years and(Years other) {
    return new Years(Math.min(first, other.first), Math.max(last, other.last));
  }
}
