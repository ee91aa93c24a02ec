package gongkai.extract.word;

import java.util.List;

/** What a Word document holds one after the other, before it is laid out as blocks. */
sealed interface WordPart {

  /**
   * @param text its printed text; a line break inside it is {@code \n}
   */
  record Paragraph(String text) implements WordPart {}

  /** A table with the cells that each of its rows prints itself. */
  record Table(List<List<WordCell>> rows) implements WordPart {}
}
