package gongkai.extract.word;

import gongkai.extract.word.ListNumbers.Level;
import gongkai.extract.word.ListNumbers.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list definitions of a document. */
final class DocxLists {
  private static final Level UNNUMBERED = new Level(1, NumberFormat.BULLET, "");

  private final Map<String, List<Level>> definitions = new HashMap<>();
  private final Map<String, Style> lists = new HashMap<>();

  /** The level at which a list numbers a style's paragraphs, keyed by list and style. */
  private final Map<String, Integer> levelsOfStyles = new HashMap<>();

  private DocxLists() {}

  static DocxLists none() {
    return new DocxLists();
  }

  static DocxLists read(OfficeXml xml) {
    DocxLists lists = new DocxLists();
    xml.nextChild();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "abstractNum" -> lists.readDefinition(xml);
        case "num" -> lists.readList(xml);
        default -> xml.skip();
      }
    }
    return lists;
  }

  ListNumbers numbers() {
    return new ListNumbers(lists);
  }

  /** The level at which a list numbers the paragraphs of a style, 0 where it does not say. */
  int level(String list, @Nullable String style) {
    Style of = lists.get(list);
    return of == null ? 0 : levelsOfStyles.getOrDefault(of.counter() + "/" + style, 0);
  }

  private void readDefinition(OfficeXml xml) {
    String id = String.valueOf(xml.attribute("abstractNumId"));
    List<Level> levels = new ArrayList<>();
    while (xml.nextChild()) {
      if (xml.name().equals("lvl") && levels.size() < ListNumbers.LEVELS) {
        levels.add(readLevel(xml, id, levels.size()));
      } else {
        xml.skip();
      }
    }
    definitions.put(id, levels);
  }

  private Level readLevel(OfficeXml xml, String definition, int level) {
    int start = 1;
    NumberFormat format = NumberFormat.DECIMAL;
    String pattern = "";
    boolean legal = false;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "start" -> start = xml.number(1);
        case "numFmt" -> format = NumberFormat.named(xml.value("decimal"));
        case "lvlText" -> pattern = xml.value("");
        case "isLgl" -> legal = xml.isOn();
        case "pStyle" -> levelsOfStyles.put(definition + "/" + xml.value(""), level);
        default -> {
          // Indents and fonts do not matter.
        }
      }
      xml.skip();
    }
    return new Level(start, legal ? NumberFormat.DECIMAL : format, pattern);
  }

  private void readList(OfficeXml xml) {
    String id = String.valueOf(xml.attribute("numId"));
    String definition = "";
    Map<Integer, Integer> restarted = new HashMap<>();
    Map<Integer, Level> replaced = new HashMap<>();
    while (xml.nextChild()) {
      if (xml.name().equals("abstractNumId")) {
        definition = xml.value("");
        xml.skip();
      } else if (xml.name().equals("lvlOverride")) {
        readOverride(xml, definition, restarted, replaced);
      } else {
        xml.skip();
      }
    }
    List<Level> levels = new ArrayList<>(definitions.getOrDefault(definition, List.of()));
    replaced.forEach(
        (level, by) -> {
          while (levels.size() <= level) {
            levels.add(UNNUMBERED);
          }
          levels.set(level, by);
        });
    lists.put(id, new Style(definition, levels, restarted));
  }

  private void readOverride(
      OfficeXml xml,
      String definition,
      Map<Integer, Integer> restarted,
      Map<Integer, Level> replaced) {
    String index = xml.attribute("ilvl");
    int level = index == null || !index.matches("[0-8]") ? 0 : Integer.parseInt(index);
    while (xml.nextChild()) {
      if (xml.name().equals("startOverride")) {
        restarted.put(level, xml.number(1));
        xml.skip();
      } else if (xml.name().equals("lvl")) {
        replaced.put(level, readLevel(xml, definition, level));
      } else {
        xml.skip();
      }
    }
  }
}
