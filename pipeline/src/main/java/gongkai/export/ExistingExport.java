package gongkai.export;

import gongkai.ParserVersion;
import gongkai.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What lies in the folder that an export goes to. */
public final class ExistingExport {
  private final FileSystem system;
  private final Path path;
  private final DataPackageReader description;

  private ExistingExport(FileSystem system, Path path, DataPackageReader description) {
    this.system = system;
    this.path = path;
    this.description = description;
  }

  /**
   * @param out folder or Hadoop file system URI; nothing need be there
   */
  public static ExistingExport in(String out, Configuration hadoop) {
    try {
      Path path = ExportTarget.of(out, hadoop);
      FileSystem system = ExportFolder.plain(path, hadoop);
      return new ExistingExport(system, path, DataPackageReader.in(system, path));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + out + ": " + failure, failure);
    }
  }

  /**
   * Whether it is a complete export of the run in the same formats by this version of the program.
   */
  boolean holds(PublishedRun run, ExportSettings settings) {
    return holds(run, ExportSettings.codes(settings.formats()), settings.excel());
  }

  /**
   * @param formats codes of the formats in which the run's tables are wanted
   */
  public boolean holds(PublishedRun run, List<String> formats, boolean excel) {
    return description.runId().equals(run.runId())
        && isWrittenAlike(excel)
        && description.formats().equals(formats)
        && isComplete();
  }

  /** Whether the program would write the same rows in the same bytes today. */
  private boolean isWrittenAlike(boolean excel) {
    return description.programVersion().equals(ParserVersion.text())
        && description.excel() == excel;
  }

  /** What a new export of the table in these formats can copy. */
  ReusableYears reusable(ExportedTable table, List<ExportFormat> formats, boolean excel) {
    if (!isWrittenAlike(excel)) {
      return ReusableYears.none(path);
    }
    SortedSet<String> years = new TreeSet<>(table.years().keySet());
    Map<String, List<ExportedFile>> files = new HashMap<>();
    for (ExportFormat format : formats) {
      List<ExportedFile> earlier = description.files(table.name(), format);
      files.put(format.code(), earlier);
      years.retainAll(unchanged(table, earlier));
    }
    return new ReusableYears(path, years, files);
  }

  /** Years of which each file is as it was written and holds what the table holds. */
  private Set<String> unchanged(ExportedTable table, List<ExportedFile> files) {
    Set<String> unchanged = new TreeSet<>();
    Set<String> damaged = new TreeSet<>();
    for (ExportedFile file : files) {
      List<String> held = file.slices().stream().filter(table::holds).map(YearSlice::year).toList();
      if (!held.isEmpty()) {
        (isIntact(file) ? unchanged : damaged).addAll(held);
      }
    }
    unchanged.removeAll(damaged);
    return unchanged;
  }

  /**
   * Whether a file is unchanged and in this folder. Edited files are not copied into a new export,
   * and an edited description must not bring in files of other folders.
   */
  private boolean isIntact(ExportedFile file) {
    Path listed = new Path(path, file.path());
    if (!listed.toUri().getPath().startsWith(path.toUri().getPath() + "/")) {
      return false;
    }
    try (InputStream input = system.open(listed)) {
      return Digest.sha256(input).equals(file.sha256());
    } catch (IOException absent) {
      return false;
    }
  }

  /** Whether every file is there with its size. */
  private boolean isComplete() {
    try {
      for (ExportedFile file : description.files()) {
        Path listed = new Path(path, file.path());
        if (!system.exists(listed) || system.getFileStatus(listed).getLen() != file.bytes()) {
          return false;
        }
      }
      return system.exists(new Path(path, Checksums.FILE));
    } catch (IOException unreadable) {
      return false;
    }
  }
}
