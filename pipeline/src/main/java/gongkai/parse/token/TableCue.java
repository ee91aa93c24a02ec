package gongkai.parse.token;

import gongkai.form.StatutoryTable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What words can show the beginning of: one of the statutory tables, or a sheet of indicators. */
public enum TableCue {
  DISCLOSURES("第二十条第", "信息内容"),
  APPLICATIONS("勾稽关系", "申请人情况", "本年新收政府信息公开申请"),
  DISPUTES("结果维持", "未经复议直接起诉", "复议后起诉"),
  INDICATORS("指标");

  private static final List<TableCue> ALL = List.of(values());

  /** Words that nothing else in a report prints. */
  private final List<String> words;

  TableCue(String... words) {
    this.words = List.of(words);
  }

  /** The cue of a statutory table. */
  public static TableCue of(StatutoryTable table) {
    return switch (table) {
      case DISCLOSURES -> DISCLOSURES;
      case APPLICATIONS -> APPLICATIONS;
      case DISPUTES -> DISPUTES;
    };
  }

  /** The cues that a text in comparable form holds; mostly none. */
  static Set<TableCue> in(String comparable) {
    Set<TableCue> found = Set.of();
    for (int at = 0; at < ALL.size(); at++) {
      TableCue cue = ALL.get(at);
      if (cue.isIn(comparable)) {
        found = found.isEmpty() ? EnumSet.of(cue) : found;
        found.add(cue);
      }
    }
    return found.isEmpty() ? found : Collections.unmodifiableSet(found);
  }

  private boolean isIn(String comparable) {
    for (int at = 0; at < words.size(); at++) {
      if (comparable.contains(words.get(at))) {
        return true;
      }
    }
    return false;
  }
}
