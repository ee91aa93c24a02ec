package gongkai.extract.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The named styles of a document, as far as they hide text or put it into lists. */
final class DocxStyles {
  /** A style's list and level; the list is null where the style does not set one. */
  private static final class Style {
    @Nullable String basedOn;
    @Nullable String list;
    int level = -1;
    @Nullable Boolean hidden;
  }

  private final Map<String, Style> styles = new HashMap<>();

  private DocxStyles() {}

  static DocxStyles none() {
    return new DocxStyles();
  }

  static DocxStyles read(OfficeXml xml) {
    DocxStyles styles = new DocxStyles();
    xml.nextChild();
    while (xml.nextChild()) {
      String id = xml.name().equals("style") ? xml.attribute("styleId") : null;
      if (id == null) {
        xml.skip();
        continue;
      }
      Style style = new Style();
      readProperties(xml, style);
      styles.styles.put(id, style);
    }
    return styles;
  }

  private static void readProperties(OfficeXml xml, Style style) {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "pPr", "rPr", "numPr" -> {
          readProperties(xml, style);
          continue;
        }
        case "basedOn" -> style.basedOn = xml.value("");
        case "numId" -> style.list = xml.value("");
        case "ilvl" -> style.level = xml.number(0);
        case "vanish" -> style.hidden = xml.isOn();
        default -> {
          // Other formatting does not matter.
        }
      }
      xml.skip();
    }
  }

  /** The list that a style's paragraphs belong to, null for none. */
  @Nullable String list(@Nullable String id) {
    Set<String> seen = new HashSet<>();
    for (Style style = style(id); style != null && seen.add(id); style = style(id)) {
      if (style.list != null) {
        return style.list;
      }
      id = style.basedOn;
    }
    return null;
  }

  /** The level of the list, -1 where the style leaves it to the list. */
  int level(@Nullable String id) {
    Style style = style(id);
    return style == null ? -1 : style.level;
  }

  boolean hides(@Nullable String id) {
    Set<String> seen = new HashSet<>();
    for (Style style = style(id); style != null && seen.add(id); style = style(id)) {
      if (style.hidden != null) {
        return style.hidden;
      }
      id = style.basedOn;
    }
    return false;
  }

  private @Nullable Style style(@Nullable String id) {
    return id == null ? null : styles.get(id);
  }
}
