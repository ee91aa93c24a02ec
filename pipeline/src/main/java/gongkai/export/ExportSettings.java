package gongkai.export;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to export and where to.
 *
 * @param out folder or Hadoop file system URI; an earlier export there is replaced
 * @param formats at least one, each once, in the order of their declaration
 * @param excel whether CSV files begin with a byte order mark
 * @param run the run to export, null for the newest one that published
 */
public record ExportSettings(
    String out, List<ExportFormat> formats, boolean excel, @Nullable String run) {
  /** What an export holds where nothing is said. */
  public static final List<ExportFormat> FORMATS = List.of(ExportFormat.PARQUET, ExportFormat.CSV);

  public ExportSettings {
    requireNonNull(out, "out is null");
    formats = List.copyOf(EnumSet.copyOf(formats));
  }

  /** Parquet and CSV of the newest run. */
  public static ExportSettings newest(String out) {
    return new ExportSettings(out, FORMATS, false, null);
  }

  /** The formats by their codes. */
  static List<String> codes(Collection<ExportFormat> formats) {
    return formats.stream().map(ExportFormat::code).toList();
  }
}
