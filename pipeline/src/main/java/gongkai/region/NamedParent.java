package gongkai.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wider place that a text names.
 *
 * @param name as the lists write it
 * @param held the readings that lie in places named at this level
 */
record NamedParent(Level level, String name, List<PlaceChain> held) {
  NamedParent {
    held = List.copyOf(held);
  }

  /** The narrowest level at which the text tells readings apart or supports the only one. */
  static @Nullable NamedParent narrowest(List<PlaceChain> kept, List<Mention> mentions) {
    for (Level level : List.of(Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)) {
      List<Mention> wider = mentions.stream().filter(mention -> mention.isOf(level)).toList();
      List<PlaceChain> held =
          kept.stream()
              .filter(chain -> wider.stream().anyMatch(mention -> mention.holds(chain.region())))
              .toList();
      if (!held.isEmpty() && (kept.size() == 1 || held.size() < kept.size())) {
        Region first = held.get(0).region();
        String name =
            wider.stream()
                .filter(mention -> mention.holds(first))
                .map(Mention::name)
                .findFirst()
                .orElseThrow();
        return new NamedParent(level, name, held);
      }
    }
    return null;
  }
}
