package gongkai.jobs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a command within the test's process. */
record Commands(int code, String output, String errors) {

  static Commands run(String... arguments) {
    PrintStream output = System.out;
    PrintStream errors = System.err;
    ByteArrayOutputStream outputBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(outputBytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errorBytes, true, StandardCharsets.UTF_8));
    try {
      int code = Gongkai.run(arguments);
      return new Commands(
          code,
          outputBytes.toString(StandardCharsets.UTF_8),
          errorBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(output);
      System.setErr(errors);
    }
  }
}
