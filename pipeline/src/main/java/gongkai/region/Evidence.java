package gongkai.region;

import java.util.List;

/**
 * A hint at where the body is located.
 *
 * @param source what it was taken from: {@code path}, {@code agency}, {@code text}, {@code address}
 *     or {@code zone}
 * @param words the words themselves
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

  /** Source and words, for the reasons of a match. */
  String sentence() {
    return source + " \"" + words + "\"";
  }
}
