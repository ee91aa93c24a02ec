package gongkai.export.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.text.CsvResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of the page as modules: each one states what it takes and shares nothing else. */
class PageScriptsTest {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "gongkai\\.define\\(\"(\\w+)\", \\((?:\\{(.*?)\\})?\\) => \\{", Pattern.DOTALL);
  private static final Pattern TAKEN = Pattern.compile("(\\w+): \\{([^}]*)\\}");
  private static final Pattern OFFERED =
      Pattern.compile("\n  return \\{ ([^}]*) \\};\n\\}\\);\n$", Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("modules")
  void definesOneModuleUnderTheNameOfItsFile(String file) throws IOException {
    String text = text(file);

    assertThat(DEFINITION.matcher(text).results()).hasSize(1);
    assertThat(definition(text).group(1) + ".js").isEqualTo(file);
    assertThat(text.lines().filter(line -> !line.startsWith("//")).findFirst().orElseThrow())
        .startsWith("gongkai.define(");
    assertThat(text).endsWith("\n});\n").doesNotContain("globalThis", "window.");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void takesOnlyWhatModulesBeforeItOffer(String file) throws IOException {
    List<String> before = modules().takeWhile(other -> !other.equals(file)).toList();

    for (MatchResult taken : taken(text(file))) {
      assertThat(before).as(file).contains(taken.group(1) + ".js");
      assertThat(offers(taken.group(1) + ".js")).as(file).containsAll(names(taken.group(2)));
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void usesEverythingThatItTakes(String file) throws IOException {
    String text = text(file);
    String body =
        text.substring(text.indexOf(definition(text).group()) + definition(text).group().length());

    for (MatchResult taken : taken(text)) {
      for (String name : names(taken.group(2))) {
        assertThat(body).as(file).containsPattern("\\b" + name + "\\b");
      }
    }
  }

  @Test
  void offersNothingThatNoModuleTakes() throws IOException {
    List<String> taken = new ArrayList<>();
    List<String> offered = new ArrayList<>();
    for (String file : modules().toList()) {
      String module = file.replace(".js", ".");
      taken(text(file))
          .forEach(
              one -> names(one.group(2)).forEach(name -> taken.add(one.group(1) + "." + name)));
      offers(file).forEach(name -> offered.add(module + name));
    }
    // Called by the one global name for the scripts beside the page.
    taken.add("parts.receive");

    assertThat(offered).isNotEmpty().allMatch(taken::contains);
  }

  /** All scripts but the first, which makes modules of the others. */
  private static Stream<String> modules() {
    return CsvResource.rows("/dashboard/scripts.csv").stream()
        .map(line -> line.get("file"))
        .skip(1);
  }

  private static Matcher definition(String text) {
    Matcher definition = DEFINITION.matcher(text);
    assertThat(definition.find()).isTrue();
    return definition;
  }

  private static List<MatchResult> taken(String text) {
    String modules = definition(text).group(2);
    return modules == null ? List.of() : TAKEN.matcher(modules).results().toList();
  }

  private static List<String> offers(String file) throws IOException {
    Matcher offered = OFFERED.matcher(text(file));
    return offered.find() ? names(offered.group(1)) : List.of();
  }

  private static List<String> names(String list) {
    return Stream.of(list.strip().split("\\s*,\\s*", -1)).toList();
  }

  private static String text(String file) throws IOException {
    try (InputStream stream = PageScriptsTest.class.getResourceAsStream("/dashboard/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
