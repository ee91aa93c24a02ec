package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of every command, whichever there are. */
class HelpTest {
  @TestFactory
  Stream<DynamicTest> tellsWhatACommandDoesWithExamplesAndExitCodes() {
    Map<String, CommandLine> commands = new TreeMap<>(Gongkai.commandLine().getSubcommands());
    assertThat(commands).containsKeys("parse", "report", "diff", "doctor", "completion");
    return commands.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getValue())));
  }

  private static void check(CommandLine command) {
    String name = command.getCommandName();
    Commands helped = Commands.run(name, "--help");

    assertThat(helped.code()).isZero();
    assertThat(helped.errors()).isEmpty();
    assertThat(helped.output())
        .contains("Usage: gongkai " + name)
        .containsPattern("(?m)^Exit codes:\\R +0 +done\\R +1 +failed.*\\R +2 +wrong")
        .containsPattern("(?m)^ +130 +stopped by Ctrl-C$")
        .containsPattern("(?m)^Examples:\\R(  .*\\R)*  .*gongkai " + name);
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    for (OptionSpec option : command.getCommandSpec().options()) {
      assertThat(String.join(" ", option.description()))
          .as(option.longestName())
          .matches("(?s)[A-Z].*\\.?");
      if (option.defaultValue() != null && !option.defaultValue().startsWith("${env:")) {
        assertThat(String.join(" ", option.description()))
            .as(option.longestName())
            .contains("(default: ");
      }
    }
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      assertThat(parameter.description()).as(parameter.paramLabel()).isNotEmpty();
    }
  }
}
