package gongkai.region;

import gongkai.text.StringMemo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Evidence from the path of a file: segments that consist of place names only, such as {@code
 * 浙江省/绍兴市}. Other segments are ignored.
 */
final class PathPlaces {
  private static final int MAX_SEGMENTS = 32;
  private static final int MAX_SEGMENT_LENGTH = 40;
  private static final int MEMO_SIZE = 1 << 10;

  private final PlaceChainParser parser;
  private final Gazetteer gazetteer;

  /** Files that follow each other mostly lie in the same folders. */
  private final StringMemo<List<Region>> places = new StringMemo<>(MEMO_SIZE, this::places);

  PathPlaces(PlaceChainParser parser, Gazetteer gazetteer) {
    this.parser = parser;
    this.gazetteer = gazetteer;
  }

  /** Evidence of each segment that names places, in the order of the path. */
  List<Evidence> of(@Nullable String path) {
    if (path == null || path.isEmpty()) {
      return List.of();
    }
    List<Evidence> evidence = new ArrayList<>();
    StringTokenizer segments = new StringTokenizer(decoded(path), "/\\!");
    for (int i = 0; i < MAX_SEGMENTS && segments.hasMoreTokens(); i++) {
      String segment = segments.nextToken();
      if (hasIdeograph(segment) && segment.length() <= MAX_SEGMENT_LENGTH) {
        List<Region> named = places.of(segment);
        if (!named.isEmpty()) {
          evidence.add(new Evidence("path", segment, named));
        }
      }
    }
    return evidence;
  }

  private List<Region> places(String segment) {
    List<Region> places = new ArrayList<>();
    String name = Issuer.compact(segment);
    if (OrganPatterns.isCommonName(name)) {
      return List.of();
    }
    for (GazetteerEntry entry : gazetteer.lookup(name)) {
      if (entry.region().level() != Level.TOWNSHIP) {
        places.add(entry.region());
      }
    }
    for (PlaceChain chain : parser.parse(name)) {
      if (chain.rest().isEmpty() && !chain.isBare()) {
        places.add(chain.region());
      }
    }
    return List.copyOf(places);
  }

  private static boolean hasIdeograph(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      if (Character.isIdeographic(segment.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
