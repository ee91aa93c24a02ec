package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class DocumentsTest {
  private static final int MOST_BYTES = 9000;
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern CLASS =
      Pattern.compile("([A-Z][A-Za-z]*[a-z][A-Za-z]*)(\\.[a-z]\\w*)?");
  private static final Pattern PACKAGE = Pattern.compile("gongkai(\\.[a-z]+)+");
  private static final Pattern FILE = Pattern.compile("[a-zA-Z][\\w.-]*(/[\\w.-]+)+");

  /** A row of the table of profiles, and what marks a test as one of a profile. */
  private static final Pattern PROFILE = Pattern.compile("(?m)^\\| `[a-z]+` \\|.*\\|.*\\|.*\\|$");

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([a-z]+)\"\\)");

  private static final List<String> MODULES = List.of("pipeline", "jobs", "notebooks", "synth");

  /** Where the pages' paths begin: at the project or, of data, at the resources. */
  private static final List<String> ROOTS = List.of("", "pipeline/src/main/resources/");

  /** Paths of what a run or a build leaves, and names that stand for others. */
  private static final Pattern NOT_OF_THE_PROJECT =
      Pattern.compile("(data|runs|applications|[A-Z]+)/.*|.*target/.*|.*\\b[A-Z]+(\\.\\w+)?$");

  static Stream<Path> pages() throws IOException {
    return Documents.pages().stream();
  }

  /** The pages that speak of the program as it is now. */
  static Stream<Path> pagesOfTheProgram() throws IOException {
    return pages()
        .filter(page -> !page.endsWith("data-dictionary.md") && !page.endsWith("CHANGELOG.md"))
        .filter(page -> !page.toString().contains("/src/"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linkToFilesAndHeadingsThatAreThere(Path page) throws IOException {
    for (String link : Documents.found(LINK, Documents.prose(page))) {
      if (link.matches("[a-z]+:.*")) {
        continue;
      }
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
      assertThat(target).as(link).exists();
      if (parts.length == 2) {
        assertThat(anchors(target)).as(link).contains(parts[1]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pagesOfTheProgram")
  void nameClassesAndFilesThatAreThere(Path page) throws IOException {
    Set<String> classes = classes();
    for (String code : Documents.found(CODE, Documents.prose(page))) {
      if (CLASS.matcher(code).matches()) {
        assertThat(classes).as("the class " + code).contains(code.replaceFirst("\\..*", ""));
      } else if (PACKAGE.matcher(code).matches()) {
        assertThat(isPackageOrSetting(code)).as("a package or a setting: " + code).isTrue();
      } else if (FILE.matcher(code).matches() && !NOT_OF_THE_PROJECT.matcher(code).matches()) {
        assertThat(ROOTS)
            .as("where " + code + " lies")
            .anyMatch(root -> Files.exists(Documents.PROJECT.resolve(root + code)));
      }
    }
  }

  @Test
  void keepTheReadmesShort() throws IOException {
    assertThat(Files.size(Documents.README)).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(Files.size(Documents.CHINESE_README)).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void explainEachTermOnce() throws IOException {
    Path glossary = Documents.PROJECT.resolve("docs/glossary.md");
    List<String> terms =
        Documents.found(
            Pattern.compile("(?m)^\\| (?!term )([^|]+) \\| [^|]*[\\u4e00-\\u9fff]"),
            Files.readString(glossary));

    assertThat(terms).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @Test
  void tellWhichTestsEachProfileRuns() throws IOException {
    Set<String> told = new TreeSet<>();
    Path page = Documents.PROJECT.resolve("docs/testing.md");
    for (String row : Documents.found(PROFILE, Files.readString(page))) {
      String[] cells = row.split(" *\\| *", -1);
      Documents.found(CODE, cells[3]).forEach(test -> told.add(name(cells[1]) + " " + test));
    }
    Set<String> tagged = new TreeSet<>();
    for (Path source : sources()) {
      for (String tag : Documents.found(TAG, Files.readString(source))) {
        tagged.add(tag + " " + source.getFileName().toString().replace(".java", ""));
      }
    }
    tagged.removeIf(tag -> tag.startsWith("spark "));

    assertThat(told).isNotEmpty().isEqualTo(tagged);
  }

  private static String name(String code) {
    return code.replace("`", "");
  }

  /** A heading's anchor as GitHub and others make it. */
  private static List<String> anchors(Path page) throws IOException {
    return Documents.found(HEADING, Documents.prose(page)).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
        .toList();
  }

  private static Set<String> classes() throws IOException {
    return sources().stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      Path folder = Documents.PROJECT.resolve(module).resolve("src");
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }

  private static boolean isPackageOrSetting(String name) throws IOException {
    Path settings = Documents.PROJECT.resolve("conf/gongkai.properties");
    String path = "src/main/java/" + name.replace('.', '/');
    return Files.readString(settings).contains(name)
        || MODULES.stream()
            .anyMatch(module -> Files.exists(Documents.PROJECT.resolve(module).resolve(path)));
  }
}
