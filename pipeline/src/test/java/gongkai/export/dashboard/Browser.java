package gongkai.export.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** A real Chromium without a window, driven over WebDriver by its own driver. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--window-size=1400,1000");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final Path profile;
  private final String session;

  private Browser(Process driver, Path profile, String address) throws IOException {
    this.driver = driver;
    this.profile = profile;
    ObjectNode wanted = MAPPER.createObjectNode();
    ObjectNode always = wanted.putObject("capabilities").putObject("alwaysMatch");
    ArrayNode arguments = always.putObject("goog:chromeOptions").putArray("args");
    ARGUMENTS.forEach(arguments::add);
    arguments.add("--user-data-dir=" + profile);
    always.putObject("goog:loggingPrefs").put("browser", "ALL").put("performance", "ALL");
    String id = send("POST", address + "/session", wanted).path("sessionId").asText();
    this.session = address + "/session/" + id;
  }

  /** Whether this machine has the driver. */
  static boolean isThere() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromedriver")));
  }

  static Browser start() throws IOException {
    Process driver =
        new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    BufferedReader told = driver.inputReader(StandardCharsets.UTF_8);
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        Path profile = Files.createTempDirectory("gongkai-browser");
        return new Browser(driver, profile, "http://127.0.0.1:" + port.group(1));
      }
    }
    throw new IOException("Cannot start chromedriver: it said no port");
  }

  void open(Path page, String address) throws IOException {
    // Another part of the same address alone would not load the page anew.
    send("POST", session + "/url", MAPPER.createObjectNode().put("url", "about:blank"));
    String url = page.toUri() + address;
    send("POST", session + "/url", MAPPER.createObjectNode().put("url", url));
  }

  /** The value of a function's body, run in the page; a promise is waited for. */
  JsonNode run(String body, Object... values) throws IOException {
    ObjectNode script = MAPPER.createObjectNode().put("script", body);
    script.set("args", MAPPER.valueToTree(values));
    return send("POST", session + "/execute/sync", script);
  }

  /** Waits until an expression is true of the page. */
  void await(String expression) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!run("return Boolean(" + expression + ")").asBoolean()) {
      if (System.nanoTime() > end) {
        throw new IOException("Cannot wait any longer for " + expression);
      }
    }
  }

  /** Waits until the list of bodies is there, which is drawn last. */
  void awaitPage() throws IOException {
    await("document.querySelector('#bodies-table')");
  }

  /** What the browser had to say since it was asked last: errors, warnings, refusals. */
  List<String> console() throws IOException {
    List<String> messages = new ArrayList<>();
    log("browser").forEach(entry -> messages.add(entry.path("message").asText()));
    return messages;
  }

  /** The addresses of all requests since they were asked for last. */
  List<String> requests() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (JsonNode entry : log("performance")) {
      JsonNode message = MAPPER.readTree(entry.path("message").asText()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(message.at("/params/request/url").asText());
      }
    }
    return addresses;
  }

  private JsonNode log(String type) throws IOException {
    return send("POST", session + "/se/log", MAPPER.createObjectNode().put("type", type));
  }

  /** A command of the browser's own protocol. */
  JsonNode command(String name, ObjectNode parameters) throws IOException {
    ObjectNode command = MAPPER.createObjectNode().put("cmd", name);
    command.set("params", parameters);
    return send("POST", session + "/goog/cdp/execute", command);
  }

  /** What an expression yields for a page that is held to its own security policy. */
  JsonNode evaluate(String expression) throws IOException {
    return command(
        "Runtime.evaluate",
        MAPPER
            .createObjectNode()
            .put("expression", expression)
            .put("allowUnsafeEvalBlockedByCSP", false));
  }

  /** Pretends a screen of that width in CSS pixels. */
  void screen(int width, int height) throws IOException {
    command(
        "Emulation.setDeviceMetricsOverride",
        MAPPER
            .createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 500));
  }

  /** Prefers {@code light} or {@code dark}. */
  void scheme(String scheme) throws IOException {
    ObjectNode media = MAPPER.createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    command("Emulation.setEmulatedMedia", media);
  }

  /** A picture of what is on the screen. */
  byte[] picture() throws IOException {
    return Base64.getDecoder().decode(send("GET", session + "/screenshot", null).asText());
  }

  private JsonNode send(String method, String address, JsonNode content) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2));
    request.method(
        method,
        content == null ? BodyPublishers.noBody() : BodyPublishers.ofString(content.toString()));
    try {
      String answer = http.send(request.build(), BodyHandlers.ofString()).body();
      JsonNode value = MAPPER.readTree(answer).path("value");
      if (value.has("error")) {
        throw new IOException("Cannot " + method + " " + address + ": " + value.path("message"));
      }
      return value;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  @Override
  public void close() {
    try {
      send("DELETE", session, null);
    } catch (IOException gone) {
      // The driver ends below in any case.
    }
    driver.destroy();
    FileUtils.deleteQuietly(profile.toFile());
  }
}
