package gongkai.export.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import gongkai.export.ExportFolder;
import gongkai.export.ExportedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * The files next to the page, which it loads on demand. Each is a script that passes its content to
 * the page, since a page on a disk may load scripts and nothing else.
 */
final class PartFiles {
  static final String FOLDER = "data";

  private final ExportFolder folder;
  private final List<ExportedFile> files = new ArrayList<>();

  PartFiles(ExportFolder folder) {
    this.folder = folder;
  }

  List<ExportedFile> files() {
    return List.copyOf(files);
  }

  /** What a part holds. */
  interface Content {
    /**
     * @return how many rows it wrote
     */
    long write(JsonGenerator json) throws IOException;
  }

  /**
   * @param name letters, digits and hyphens
   */
  void write(String name, Content content) throws IOException {
    String path = FOLDER + "/" + name + ".js";
    long rows;
    try (OutputStream stream = new BufferedOutputStream(folder.create(path), 1 << 16)) {
      stream.write(("gongkai.part(\"" + name + "\",").getBytes(StandardCharsets.UTF_8));
      try (JsonGenerator json = PageJson.generator(stream)) {
        rows = content.write(json);
      }
      stream.write(");\n".getBytes(StandardCharsets.UTF_8));
    }
    files.add(folder.describe(path, rows));
  }

  /**
   * Writes sorted rows one after the other, a part for each group of rows of one name.
   *
   * @return the names of the parts
   */
  List<String> writeGroups(Iterator<Row> rows, Function<Row, String> nameOf) throws IOException {
    List<String> names = new ArrayList<>();
    RowGroups groups = new RowGroups(rows, nameOf);
    for (String part = groups.nextName(); part != null; part = groups.nextName()) {
      String name = part;
      names.add(name);
      write(name, json -> groups.write(json, name));
    }
    return names;
  }
}
