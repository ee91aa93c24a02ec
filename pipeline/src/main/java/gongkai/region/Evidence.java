package gongkai.region;

import java.util.List;

/**
 * A hint where the body sits.
 *
 * @param source what it was read from, as people are told
 * @param words the words read
 * @param places the places that the words can mean
 */
record Evidence(String source, String words, List<Region> places) {
  Evidence {
    places = List.copyOf(places);
  }

  /** Whether a candidate lies in one of the places, is one of them, or holds one of them. */
  boolean agreesWith(Region candidate) {
    return places.stream()
        .anyMatch(
            place ->
                candidate.isWithin(place)
                    || place.isWithin(candidate)
                    || place.code().equals(candidate.code())
                    || place.lineage().equals(candidate.lineage()));
  }

  /** For people: where, and what it says. */
  String sentence() {
    return source + " \"" + words + "\"";
  }
}
