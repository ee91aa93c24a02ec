package gongkai.export;

import static java.util.Objects.requireNonNull;

import gongkai.source.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/**
 * The files in which a table of the warehouse stores the rows of one report year.
 *
 * @param digest of the names of all files of data and of deletions: stored files never change, so
 *     that the same names stand for the same rows
 * @param bytes of the data, compressed
 */
record YearFiles(String digest, long bytes) {
  YearFiles {
    requireNonNull(digest, "digest is null");
  }

  /**
   * The files of a table at a snapshot by year; the empty year holds rows whose year is not known,
   * or all rows of a table without years.
   */
  static SortedMap<String, YearFiles> of(Table table, long snapshot) {
    SortedMap<String, TreeSet<String>> names = new TreeMap<>();
    SortedMap<String, Long> bytes = new TreeMap<>();
    try (CloseableIterable<FileScanTask> files =
        table.newScan().useSnapshot(snapshot).planFiles()) {
      for (FileScanTask file : files) {
        String year = year(file.file().partition());
        TreeSet<String> named = names.computeIfAbsent(year, first -> new TreeSet<>());
        named.add(file.file().location());
        file.deletes().stream().map(DeleteFile::location).forEach(named::add);
        bytes.merge(year, file.file().fileSizeInBytes(), Long::sum);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot list the files of " + table.name(), failure);
    }
    SortedMap<String, YearFiles> years = new TreeMap<>();
    names.forEach((year, named) -> years.put(year, new YearFiles(digest(named), bytes.get(year))));
    return years;
  }

  private static String year(StructLike partition) {
    Integer year = partition.size() == 0 ? null : partition.get(0, Integer.class);
    return year == null ? "" : year.toString();
  }

  private static String digest(TreeSet<String> names) {
    return Digest.sha256(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
  }
}
