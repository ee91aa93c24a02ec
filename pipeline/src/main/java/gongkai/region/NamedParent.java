package gongkai.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region named in the text that contains one or more of the candidates.
 *
 * @param name the official name; of the first one where the text names several at this level
 * @param children the candidates that lie in regions named at this level
 */
record NamedParent(Level level, String name, List<PlaceChain> children) {
  NamedParent {
    children = List.copyOf(children);
  }

  /**
   * The narrowest level at which the text tells candidates apart or supports the only one; null
   * where there is none.
   */
  static @Nullable NamedParent narrowest(List<PlaceChain> candidates, List<Mention> mentions) {
    for (Level level : List.of(Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)) {
      List<Mention> parents = mentions.stream().filter(mention -> mention.isOf(level)).toList();
      List<PlaceChain> children =
          candidates.stream()
              .filter(chain -> parents.stream().anyMatch(parent -> parent.contains(chain.region())))
              .toList();
      if (!children.isEmpty() && (candidates.size() == 1 || children.size() < candidates.size())) {
        Region first = children.get(0).region();
        String name =
            parents.stream()
                .filter(parent -> parent.contains(first))
                .map(Mention::name)
                .findFirst()
                .orElseThrow();
        return new NamedParent(level, name, children);
      }
    }
    return null;
  }
}
