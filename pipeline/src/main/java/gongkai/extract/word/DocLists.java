package gongkai.extract.word;

import gongkai.extract.word.ListNumbers.Level;
import gongkai.extract.word.ListNumbers.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The lists of a binary Word document, each read at its first paragraph. */
final class DocLists {
  private final @Nullable ListTables tables;
  private final Map<String, Style> lists = new HashMap<>();
  private final ListNumbers numbers = new ListNumbers(lists);

  DocLists(@Nullable ListTables tables) {
    this.tables = tables;
  }

  /** The list number printed before the paragraph, empty where it has none. */
  String number(Paragraph paragraph) {
    if (tables == null || !paragraph.isInList()) {
      return "";
    }
    String list = Integer.toString(paragraph.getIlfo());
    lists.computeIfAbsent(list, unknown -> style(paragraph.getList()));
    return numbers.next(list, paragraph.getIlvl());
  }

  private Style style(HWPFList list) {
    ListData data = list.getListData();
    List<Level> levels = new ArrayList<>();
    Map<Integer, Integer> restarted = new HashMap<>();
    for (int level = 0; data != null && level < data.numLevels(); level++) {
      ListLevel of = data.getLevels()[level];
      NumberFormat format =
          of.isLegalNumbering() ? NumberFormat.DECIMAL : NumberFormat.coded(of.getNumberFormat());
      levels.add(new Level(of.getStartAt(), format, pattern(of.getNumberText())));
      if (list.isStartAtOverridden((char) level)) {
        restarted.put(level, list.getStartAt((char) level));
      }
    }
    return new Style(Integer.toString(list.getLsid()), levels, restarted);
  }

  /** In the binary format a character with the level's index, from 0, stands for its number. */
  private static String pattern(@Nullable String text) {
    StringBuilder pattern = new StringBuilder();
    for (int at = 0; text != null && at < text.length(); at++) {
      char character = text.charAt(at);
      pattern.append(
          character < ListNumbers.LEVELS ? "%" + (character + 1) : String.valueOf(character));
    }
    return pattern.toString();
  }
}
