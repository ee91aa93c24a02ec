package gongkai.synth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files under {@code resources/synth}. */
final class SynthResources {
  private SynthResources() {}

  /** The lines of a file, without blank ones and comments, which begin with {@code #}. */
  static List<String> lines(String name) {
    try (InputStream stream = SynthResources.class.getResourceAsStream("/synth/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("Missing resource synth/" + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource synth/" + name, e);
    }
  }

  /** A file of two or three columns under a header line; no cell holds a comma or a quote. */
  static List<List<String>> table(String name) {
    return lines(name).stream().skip(1).map(line -> List.of(line.split(",", 3))).toList();
  }
}
