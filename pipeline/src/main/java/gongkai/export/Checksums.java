package gongkai.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The digests of an export's files in the form that {@code sha256sum -c} checks. */
public final class Checksums {
  static final String FILE = "SHA256SUMS";

  private Checksums() {}

  public static void write(ExportFolder folder, List<ExportedFile> files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (ExportedFile file : files) {
      lines.append(file.sha256()).append("  ").append(file.path()).append('\n');
    }
    try (OutputStream output = folder.create(FILE)) {
      output.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
