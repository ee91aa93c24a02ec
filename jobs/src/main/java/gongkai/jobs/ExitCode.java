package gongkai.jobs;

/** The codes that every command ends with. */
final class ExitCode {
  static final int DONE = 0;

  /** Nothing is half-published. */
  static final int FAILED = 1;

  /** The command line or the configuration is wrong. */
  static final int USAGE = 2;

  /** Published, but files were rejected and the caller asked to be told. */
  static final int REJECTED_FILES = 3;

  private ExitCode() {}
}
