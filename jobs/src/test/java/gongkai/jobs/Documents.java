package gongkai.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's Markdown files and what they hold. */
final class Documents {
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  static final Path README = PROJECT.resolve("README.md");
  static final Path CHINESE_README = PROJECT.resolve("README.zh-CN.md");
  static final Path TUTORIAL = PROJECT.resolve("docs/tutorial.md");

  private static final Set<String> BUILT = Set.of("target", "data", "fast", ".git");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```|^    \\S.*?$");

  private Documents() {}

  /** All pages, those of test resources too, in the order of their paths. */
  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    collect(PROJECT, pages);
    return pages;
  }

  private static void collect(Path folder, List<Path> pages) throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (Files.isDirectory(entry) && !BUILT.contains(name)) {
        collect(entry, pages);
      } else if (name.endsWith(".md")) {
        pages.add(entry);
      }
    }
  }

  /** A page without its code blocks. */
  static String prose(Path page) throws IOException {
    return CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
  }

  /** The first group, or all, of what a pattern finds in a text. */
  static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
        .toList();
  }
}
