package gongkai.jobs;

/** The command line: every command of the launcher and of {@code spark-submit} starts here. */
public final class Gongkai {
  private Gongkai() {}

  public static void main(String[] arguments) {}
}
