package gongkai.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The exit codes of all commands. */
final class ExitCode {
  static final int DONE = 0;

  /** The command failed; nothing was published in part. */
  static final int FAILED = 1;

  /** The command line or the configuration is wrong. */
  static final int USAGE = 2;

  /** Published, but files were rejected and the caller asked for an exit code in that case. */
  static final int REJECTED_FILES = 3;

  /** Set by the JVM itself on Ctrl-C: 128 plus the signal number. */
  private static final String INTERRUPTED = "130";

  private ExitCode() {}

  /** The descriptions of a command's exit codes for its help. */
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
