package gongkai.extract.word;

import gongkai.extract.word.WordPart.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a document's main part as printed with all tracked changes accepted. Unknown
 * elements are read for their content, so that wrappers such as content controls, smart tags and
 * links never hide text.
 */
final class DocxText {
  /** Deleted content, earlier properties and elements without text. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "instrText",
          "delInstrText",
          "rPrChange",
          "pPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "sectPrChange",
          "tblGridChange",
          "tblPrExChange",
          "numberingChange",
          "rt",
          "sectPr",
          "tblPr",
          "tblGrid",
          "tblPrEx",
          "sdtPr",
          "sdtEndPr",
          "trPr");

  private final OfficeXml xml;
  private final DocxStyles styles;
  private final DocxLists lists;
  private final ListNumbers numbers;

  /** The parts of the body, a cell or a text box in order. */
  private static final class Scope {
    final List<WordPart> parts = new ArrayList<>();
    final ParagraphText text = new ParagraphText();
    final DocxCellExtent extent;
    boolean hidden;

    Scope(DocxCellExtent extent) {
      this.extent = extent;
    }

    void endParagraph() {
      parts.add(new Paragraph(text.end()));
      hidden = false;
    }
  }

  DocxText(OfficeXml xml, DocxStyles styles, DocxLists lists) {
    this.xml = xml;
    this.styles = styles;
    this.lists = lists;
    this.numbers = lists.numbers();
  }

  /** The parts of the body, null where the XML is no Word document or has no body. */
  @Nullable List<WordPart> read() {
    if (!xml.nextChild() || !xml.isWord()) {
      return null;
    }
    boolean found = false;
    Scope body = new Scope(new DocxCellExtent());
    while (xml.nextChild()) {
      if (xml.isWord() && xml.name().equals("body")) {
        found = true;
        readContent(body);
      } else {
        xml.skip();
      }
    }
    return found ? body.parts : null;
  }

  /** Reads the content of the body, a cell or a text box. */
  private void readContent(Scope scope) {
    readInside(scope);
    if (scope.text.length() > 0) {
      scope.endParagraph();
    }
  }

  private void readInside(Scope scope) {
    while (xml.nextChild()) {
      if (xml.isWord()) {
        readElement(xml.name(), scope);
      } else {
        readForeign(xml.name(), scope);
      }
    }
  }

  private void readElement(String name, Scope scope) {
    switch (name) {
      case "t" -> scope.text.append(xml.text());
      case "r" -> readRun(scope);
      case "p" -> readParagraph(scope);
      case "tbl" -> scope.parts.add(new DocxTable(xml, this::cell).read());
      case "tcPr" -> scope.extent.read(xml, DocxTable.WIDEST);
      case "txbxContent" -> scope.parts.addAll(cell(new DocxCellExtent()));
      case "tab", "ptab" -> append("\t", scope);
      case "br", "cr" -> append("\n", scope);
      case "noBreakHyphen" -> append("-", scope);
      case "sym" -> append(symbol(xml.attribute("char")), scope);
      case "fldChar" -> readFieldMark(scope);
      default -> {
        if (PASSED_OVER.contains(name)) {
          xml.skip();
        } else {
          readInside(scope);
        }
      }
    }
  }

  private void readForeign(String name, Scope scope) {
    switch (name) {
      case "AlternateContent" -> readAlternatives(scope);
      case "t" -> {
        // Formulas: the parts of a fraction, for example, must not join to one number.
        boolean formula = xml.isFormula();
        String text = xml.text();
        if (formula) {
          scope.text.append(" " + text + " ");
        }
      }
      default -> readInside(scope);
    }
  }

  /** Alternative versions of the same content: the first one with text is read. */
  private void readAlternatives(Scope scope) {
    int parts = scope.parts.size();
    int length = scope.text.length();
    while (xml.nextChild()) {
      if (scope.parts.size() == parts && scope.text.length() == length) {
        readInside(scope);
      } else {
        xml.skip();
      }
    }
  }

  private List<WordPart> cell(DocxCellExtent extent) {
    Scope scope = new Scope(extent);
    readContent(scope);
    return scope.parts;
  }

  private void readParagraph(Scope scope) {
    boolean joined = false;
    while (xml.nextChild()) {
      if (!xml.isWord()) {
        readForeign(xml.name(), scope);
      } else if (xml.name().equals("pPr")) {
        joined = readParagraphProperties(scope);
      } else {
        readElement(xml.name(), scope);
      }
    }
    if (!joined) {
      scope.endParagraph();
    }
  }

  /** Whether the paragraph's end was deleted, so that the next paragraph continues it. */
  private boolean readParagraphProperties(Scope scope) {
    String style = null;
    String list = null;
    int level = -1;
    boolean joined = false;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "pStyle" -> {
          style = xml.value("");
          xml.skip();
        }
        case "numPr" -> {
          while (xml.nextChild()) {
            list = xml.name().equals("numId") ? xml.value("") : list;
            level = xml.name().equals("ilvl") ? xml.number(0) : level;
            xml.skip();
          }
        }
        case "rPr" -> {
          while (xml.nextChild()) {
            joined |= xml.name().equals("del") || xml.name().equals("moveFrom");
            xml.skip();
          }
        }
        default -> xml.skip();
      }
    }
    scope.hidden = styles.hides(style);
    list = list == null ? styles.list(style) : list;
    if (list != null && !list.equals("0") && !joined) {
      level = level < 0 ? styles.level(style) : level;
      scope.text.listNumber(numbers.next(list, level < 0 ? lists.level(list, style) : level));
    }
    return joined;
  }

  private void readRun(Scope scope) {
    scope.text.style(scope.hidden, false, false);
    while (xml.nextChild()) {
      if (!xml.isWord()) {
        readForeign(xml.name(), scope);
      } else if (xml.name().equals("rPr")) {
        readRunProperties(scope);
      } else {
        readElement(xml.name(), scope);
      }
    }
    scope.text.style(scope.hidden, false, false);
  }

  private void readRunProperties(Scope scope) {
    Boolean hidden = null;
    boolean hiddenByStyle = scope.hidden;
    boolean raised = false;
    boolean struck = false;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "rStyle" -> hiddenByStyle |= styles.hides(xml.value(""));
        case "vanish" -> hidden = xml.isOn();
        case "strike", "dstrike" -> struck |= xml.isOn();
        case "vertAlign" -> raised = !xml.value("baseline").equals("baseline");
        default -> {
          // Other formatting does not matter.
        }
      }
      xml.skip();
    }
    scope.text.style(hidden == null ? hiddenByStyle : hidden, raised, struck);
  }

  private void readFieldMark(Scope scope) {
    String kind = xml.attribute("fldCharType");
    if ("begin".equals(kind)) {
      scope.text.beginField();
    } else if ("separate".equals(kind)) {
      scope.text.beginFieldResult();
    } else if ("end".equals(kind)) {
      scope.text.endField();
    }
    xml.skip();
  }

  private void append(String text, Scope scope) {
    scope.text.append(text);
    xml.skip();
  }

  private static String symbol(@Nullable String code) {
    return code != null && code.matches("[0-9A-Fa-f]{4}")
        ? String.valueOf((char) Integer.parseInt(code, 16))
        : "";
  }
}
