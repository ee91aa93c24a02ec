package gongkai.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The codes that every command ends with. */
final class ExitCode {
  static final int DONE = 0;

  /** Nothing is half-published. */
  static final int FAILED = 1;

  /** The command line or the configuration is wrong. */
  static final int USAGE = 2;

  /** Published, but files were rejected and the caller asked to be told. */
  static final int REJECTED_FILES = 3;

  /** Java itself ends with this one: 128 and the number of the signal. */
  private static final String INTERRUPTED = "130";

  private ExitCode() {}

  /** What the help of a command says of its exit codes. */
  static Map<String, String> words(CommandLine command) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(" " + DONE, "done");
    words.put(" " + FAILED, "failed; nothing is half published or half written");
    words.put(" " + USAGE, "wrong command line or configuration; every mistake is told");
    if (command.getCommandSpec().findOption("--strict") != null) {
      words.put(" " + REJECTED_FILES, "published, but files were rejected and --strict is given");
    }
    words.put(INTERRUPTED, "stopped by Ctrl-C");
    return words;
  }
}
