package gongkai.region;

import java.util.List;

/**
 * Place names that follow each other in a line, each a place within the one before: 绍兴市, 上虞区.
 *
 * @param entries from wide to narrow, at least one
 * @param end offset in the line behind the last name
 * @param rest the words behind the places: 生态环境局
 */
record PlaceChain(List<GazetteerEntry> entries, int end, String rest) {
  PlaceChain {
    entries = List.copyOf(entries);
  }

  /** The narrowest place. */
  Region region() {
    return last().region();
  }

  GazetteerEntry last() {
    return entries.get(entries.size() - 1);
  }

  /** Whether the chain is a single name, without a wider place before it. */
  boolean isBare() {
    return entries.size() == 1;
  }

  /** 0 where all names are full, plus 1 for each alias and 2 for each short name. */
  int weakness() {
    return entries.stream().mapToInt(entry -> entry.form().ordinal()).sum();
  }
}
