package gongkai.region;

import gongkai.text.StringMemo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The place names among the segments of a path. Segments that hold more than place names count not.
 */
final class PathPlaces {
  private static final int DEEPEST = 32;
  private static final int REMEMBERED = 1 << 10;

  private final PlaceChainParser parser;
  private final Gazetteer gazetteer;

  /** Reports that follow each other mostly lie in the same folders. */
  private final StringMemo<List<Region>> places = new StringMemo<>(REMEMBERED, this::places);

  PathPlaces(PlaceChainParser parser, Gazetteer gazetteer) {
    this.parser = parser;
    this.gazetteer = gazetteer;
  }

  /** Widest first, as the path names them. */
  List<Evidence> of(@Nullable String path) {
    if (path == null || path.isEmpty()) {
      return List.of();
    }
    List<Evidence> evidence = new ArrayList<>();
    StringTokenizer segments = new StringTokenizer(decoded(path), "/\\!");
    for (int i = 0; i < DEEPEST && segments.hasMoreTokens(); i++) {
      String segment = segments.nextToken();
      if (hasIdeograph(segment) && segment.length() <= 40) {
        List<Region> held = places.of(segment);
        if (!held.isEmpty()) {
          evidence.add(new Evidence("path", segment, held));
        }
      }
    }
    return evidence;
  }

  private List<Region> places(String segment) {
    List<Region> places = new ArrayList<>();
    String name = Issuer.compact(segment);
    for (PlaceSpelling naming : gazetteer.named(name)) {
      if (naming.region().level() != Level.TOWNSHIP) {
        places.add(naming.region());
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
