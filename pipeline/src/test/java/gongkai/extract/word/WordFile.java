package gongkai.extract.word;

import gongkai.document.Block;
import gongkai.document.Cell;
import gongkai.document.TableGrid;
import gongkai.document.TextBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document put together part by part, so that a test can write what no program would. */
final class WordFile {
  static final String PLAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private final Map<String, String> parts = new LinkedHashMap<>();

  static WordFile ofBody(String body) {
    return ofBody(body, PLAIN);
  }

  static WordFile ofBody(String body, String namespace) {
    return new WordFile()
        .with(
            "word/document.xml",
            "<w:document xmlns:w='"
                + namespace
                + "' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                + "<w:body>"
                + body
                + "</w:body></w:document>");
  }

  WordFile with(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** Definitions of lists and styles: the inside of the part's root. */
  WordFile withWord(String name, String root, String inside) {
    return with(
        "word/" + name, "<w:" + root + " xmlns:w='" + PLAIN + "'>" + inside + "</w:" + root + ">");
  }

  byte[] bytes() {
    return zipped(Deflater.DEFAULT_COMPRESSION);
  }

  /** The parts without compression, so that a test can change what they hold. */
  byte[] stored() {
    return zipped(Deflater.NO_COMPRESSION);
  }

  private byte[] zipped(int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(level);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static String run(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  static String run(String look, String text) {
    return "<w:r><w:rPr>" + look + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  static String paragraph(String... runs) {
    return "<w:p>" + String.join("", runs) + "</w:p>";
  }

  static String cell(String content) {
    return cell("", content);
  }

  /** A cell with one paragraph of text, or with what the content says in XML. */
  static String cell(String properties, String content) {
    String inside = content.startsWith("<") ? content : paragraph(run(content));
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  /** What an extractor read: each line of text as it is, each row with its cells between bars. */
  static List<String> lines(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof TextBlock text) {
        lines.add(text.text());
      } else if (block instanceof TableGrid grid) {
        for (List<Cell> row : grid.rows()) {
          lines.add(String.join("|", row.stream().map(Cell::text).toList()));
        }
      }
    }
    return lines;
  }
}
