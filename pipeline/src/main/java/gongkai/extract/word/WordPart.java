package gongkai.extract.word;

import java.util.List;

/** A paragraph or table of a Word document, in document order. */
sealed interface WordPart {

  /**
   * @param text its printed text; a line break inside it is {@code \n}
   */
  record Paragraph(String text) implements WordPart {}

  /** A table; each row has only the cells that begin in it. */
  record Table(List<List<WordCell>> rows) implements WordPart {}
}
