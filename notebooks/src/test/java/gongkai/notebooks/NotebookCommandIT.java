package gongkai.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts Jupyter by the launcher, lets it start a kernel, and ends it as Ctrl-C does. */
@Tag("notebooks")
class NotebookCommandIT {
  private static final Pattern PAGE =
      Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/\\S*\\?token=(\\w+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void leavesNothingBehind(@TempDir Path folder) throws Exception {
    assumeTrue(NotebooksIT.jupyter(), "Jupyter is not installed here");
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        // Whoever started the build may have had it ignore Ctrl-C.
        new ProcessBuilder(
                "env",
                "--default-signal=INT",
                "../jobs/gongkai",
                "notebook",
                "--warehouse",
                folder.toString(),
                "--notebooks",
                folder.toString(),
                "--",
                "--no-browser",
                "--allow-root")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
    Process launched = builder.start();
    try {
      Matcher page = page(launched, output);
      assertThat(ask(page, "GET", "/api/kernelspecs", "")).contains("\"Gongkai SQL\"");
      assertThat(ask(page, "POST", "/api/kernels", "{\"name\":\"gongkai\"}")).contains("\"id\"");
      List<ProcessHandle> started = launched.descendants().toList();
      assertThat(started).hasSizeGreaterThanOrEqualTo(2);
      new ProcessBuilder("kill", "-INT", Long.toString(launched.pid())).start().waitFor();
      assertThat(launched.waitFor(1, TimeUnit.MINUTES)).isTrue();
      for (ProcessHandle process : started) {
        process.onExit().get(1, TimeUnit.MINUTES);
      }
    } finally {
      launched.descendants().forEach(ProcessHandle::destroyForcibly);
      launched.destroyForcibly();
    }
  }

  private static Matcher page(Process launched, Path output) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Matcher page = PAGE.matcher(Files.readString(output));
      if (page.find()) {
        return page;
      }
      assertThat(launched.isAlive()).as(Files.readString(output)).isTrue();
      Thread.sleep(200);
    }
    throw new AssertionError("Missing address of the page: " + Files.readString(output));
  }

  private static String ask(Matcher page, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page.group(1) + path))
            .header("Authorization", "token " + page.group(2))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
