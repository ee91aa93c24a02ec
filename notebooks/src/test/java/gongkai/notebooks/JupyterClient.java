package gongkai.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The other end of Jupyter's wire protocol: signed messages in frames over sockets. */
final class JupyterClient implements AutoCloseable {
  private static final String KEY = "a key of the test";
  private static final String DELIMITER = "<IDS|MSG>";
  private static final int PATIENCE_MILLISECONDS = 120_000;
  private static final int LISTENING_MILLISECONDS = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ZContext context = new ZContext();
  private final KernelConnectionProperties connection;
  private final ZMQ.Socket shell;
  private final ZMQ.Socket control;
  private final ZMQ.Socket published;

  JupyterClient() throws IOException {
    int[] ports = freePorts();
    connection =
        new KernelConnectionProperties(
            "127.0.0.1",
            ports[0],
            ports[1],
            ports[2],
            ports[3],
            ports[4],
            "tcp",
            "hmac-sha256",
            KEY);
    shell = connect(SocketType.DEALER, connection.getShellPort());
    control = connect(SocketType.DEALER, connection.getControlPort());
    published = connect(SocketType.SUB, connection.getIopubPort());
    published.subscribe(new byte[0]);
  }

  /** What the kernel is to listen on. */
  KernelConnectionProperties connection() {
    return connection;
  }

  private static int[] freePorts() throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int index = 0; index < 5; index++) {
      sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  private ZMQ.Socket connect(SocketType type, int port) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.setReceiveTimeOut(PATIENCE_MILLISECONDS);
    socket.connect("tcp://127.0.0.1:" + port);
    return socket;
  }

  static ObjectNode content() {
    return JSON.createObjectNode();
  }

  /** Sends a request and waits for its reply. */
  JsonNode ask(String type, ObjectNode content) {
    send(shell, type, content);
    return receive(shell);
  }

  /** Sends a cell without waiting. */
  void begin(String cell) {
    send(shell, "execute_request", execution(cell));
  }

  JsonNode reply() {
    return receive(shell);
  }

  /** Asks over the channel that is open while a cell runs. */
  JsonNode askControl(String type) {
    send(control, type, content());
    return receive(control);
  }

  /** The same without waiting. */
  void tell(String type, ObjectNode content) {
    send(control, type, content);
  }

  JsonNode execute(String cell) {
    return ask("execute_request", execution(cell));
  }

  private static ObjectNode execution(String cell) {
    return content()
        .put("code", cell)
        .put("silent", false)
        .put("store_history", true)
        .put("allow_stdin", false)
        .put("stop_on_error", true);
  }

  /** What was published from one busy state to the idle state after it, states left out. */
  List<JsonNode> published() {
    List<JsonNode> messages = new ArrayList<>();
    while (true) {
      JsonNode message = receive(published);
      String state = message.at("/content/execution_state").asText();
      if (state.equals("idle")) {
        return messages;
      }
      if (state.isEmpty()) {
        messages.add(message);
      }
    }
  }

  /** Waits until what the kernel publishes is heard: who listens late misses what was said. */
  void listen() {
    published.setReceiveTimeOut(LISTENING_MILLISECONDS);
    while (!hears(send(shell, "kernel_info_request", content()))) {
      receive(shell);
    }
    receive(shell);
    published.setReceiveTimeOut(PATIENCE_MILLISECONDS);
  }

  private boolean hears(String request) {
    Optional<JsonNode> heard = hear(published);
    while (heard.isPresent() && !isEndOf(request, heard.get())) {
      heard = hear(published);
    }
    return heard.isPresent();
  }

  private static boolean isEndOf(String request, JsonNode message) {
    return message.at("/parent/msg_id").asText().equals(request)
        && message.at("/content/execution_state").asText().equals("idle");
  }

  /** The request's own name, which its answers carry. */
  private static String send(ZMQ.Socket socket, String type, ObjectNode content) {
    String name = UUID.randomUUID().toString();
    ObjectNode header =
        content()
            .put("msg_id", name)
            .put("username", "test")
            .put("session", "test")
            .put("date", "2026-01-01T00:00:00.000000Z")
            .put("msg_type", type)
            .put("version", "5.3");
    List<String> parts = List.of(header.toString(), "{}", "{}", content.toString());
    socket.sendMore(DELIMITER);
    socket.sendMore(signature(parts));
    for (int part = 0; part < parts.size(); part++) {
      byte[] bytes = parts.get(part).getBytes(StandardCharsets.UTF_8);
      socket.send(bytes, part + 1 < parts.size() ? ZMQ.SNDMORE : 0);
    }
    return name;
  }

  private static JsonNode receive(ZMQ.Socket socket) {
    return hear(socket)
        .orElseThrow(() -> new IllegalStateException("Missing answer of the kernel"));
  }

  /** The next message, none where the socket's time runs out. */
  private static Optional<JsonNode> hear(ZMQ.Socket socket) {
    List<String> frames = new ArrayList<>();
    do {
      byte[] frame = socket.recv();
      if (frame == null) {
        return Optional.empty();
      }
      frames.add(new String(frame, StandardCharsets.UTF_8));
    } while (socket.hasReceiveMore());
    int begin = frames.indexOf(DELIMITER) + 1;
    List<String> parts = frames.subList(begin + 1, begin + 5);
    if (!signature(parts).equals(frames.get(begin))) {
      throw new IllegalStateException("Invalid signature of the kernel");
    }
    try {
      ObjectNode message = content();
      message.set("header", JSON.readTree(parts.get(0)));
      message.set("parent", JSON.readTree(parts.get(1)));
      message.set("content", JSON.readTree(parts.get(3)));
      return Optional.of(message);
    } catch (IOException malformed) {
      throw new IllegalStateException("Invalid message of the kernel", malformed);
    }
  }

  private static String signature(List<String> parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      parts.forEach(part -> mac.update(part.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
