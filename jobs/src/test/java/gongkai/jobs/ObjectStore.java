package gongkai.jobs;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An object store that speaks S3 on loopback and keeps everything in the memory of its process. */
final class ObjectStore implements AutoCloseable {
  private static final Path JARS = Path.of("stores", "target", "object-store").toAbsolutePath();
  private static final int MOST_SECONDS = 120;

  private final String endpoint = "http://127.0.0.1:" + LoopbackCluster.freePort();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Process server;

  ObjectStore(Path folder) throws Exception {
    Path settings = Files.createDirectories(folder).resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=none
        jclouds.provider=transient
        jclouds.identity=none
        jclouds.credential=none
        """
            .formatted(endpoint));
    Path logging = folder.resolve("logback.xml");
    Files.writeString(logging, "<configuration><root level=\"OFF\"/></configuration>");
    this.server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dlogback.configurationFile=" + logging,
                "-cp",
                JARS + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    awaitStart();
  }

  /** What Hadoop's S3A has to know, as settings of Spark. */
  List<String> settings() {
    String prefix = "spark.hadoop.fs.s3a.";
    return List.of(
        prefix + "endpoint=" + endpoint,
        prefix + "endpoint.region=us-east-1",
        prefix + "path.style.access=true",
        prefix + "access.key=gongkai",
        prefix + "secret.key=gongkai",
        prefix + "aws.credentials.provider=org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
  }

  void makeBucket(String bucket) throws Exception {
    put(bucket, new byte[0]);
  }

  /** Copies every file below a folder into the bucket, under its path there. */
  void copy(Path folder, String bucket) throws Exception {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      put(bucket + "/" + folder.relativize(file), Files.readAllBytes(file));
    }
  }

  private void put(String path, byte[] content) throws Exception {
    String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + "/" + encoded.replace("+", "%20")))
            .PUT(BodyPublishers.ofByteArray(content))
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new AssertionError("Cannot put " + path + ": status " + status);
    }
  }

  private void awaitStart() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint)).build();
    for (int second = 0; second < MOST_SECONDS; second++) {
      try {
        client.send(request, BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        Thread.sleep(1000);
      }
    }
    throw new AssertionError("Cannot start the object store: see its log");
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
