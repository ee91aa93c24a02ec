package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights over an object store, the catalog in a PostgreSQL, against a night on the local disk. */
@Tag("cluster")
class StoresIT {
  private static final Path DRIVERS = Path.of("stores", "target", "drivers").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void makesTheTablesOfTheLocalDiskAndFindsNothingNewTheNightAfter() throws Exception {
    Optional<Path> postgresql = PostgreSql.programs();
    assumeTrue(postgresql.isPresent(), "PostgreSQL is installed");
    Launcher local = new Launcher(folder, Map.of());
    Path invented = folder.resolve("invented");
    local.start("synth", "--out", invented.toString(), "--reports", "500").ended();
    Path others = folder.resolve("others");
    local.start("synth", "--out", others.toString(), "--reports", "1500", "--seed", "2").ended();
    Path packed = invented.resolve("reports").resolve("others.zip");
    pack(others.resolve("reports"), packed);
    assertThat(Files.size(packed)).as("so large that tasks share it").isGreaterThan(5 << 20);
    String calm = folder.resolve("calm").toString();
    String reports = invented.resolve("reports").toString();
    local.start("nightly", reports, "--warehouse", calm, "--no-export").ended();
    Map<String, String> expected = local.digests(calm, reports);

    try (PostgreSql database = new PostgreSql(postgresql.get(), folder.resolve("postgresql"));
        ObjectStore store = new ObjectStore(folder.resolve("store"))) {
      store.makeBucket("reports");
      store.makeBucket("tables");
      store.copy(invented.resolve("reports"), "reports");
      Launcher remote = new Launcher(folder, environment(database, store));
      String night =
          remote.start("nightly", "s3a://reports/", "--warehouse", "s3a://tables/gongkai").ended();
      assertThat(night).contains("2000 files", "published years", "in s3a://tables/gongkai/export");

      String next =
          remote.start("nightly", "s3a://reports/", "--warehouse", "s3a://tables/gongkai").ended();
      assertThat(next).contains("2000 unchanged").doesNotContain("published years");
      assertThat(remote.digests("s3a://tables/gongkai", "s3a://reports")).isEqualTo(expected);
    }
  }

  private static void pack(Path from, Path zip) throws IOException {
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new ZipEntry(from.relativize(file).toString()));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }

  private Map<String, String> environment(PostgreSql database, ObjectStore store) throws Exception {
    Path configuration = folder.resolve("gongkai.properties");
    Files.writeString(
        configuration,
        """
        gongkai.catalog.type=jdbc
        gongkai.catalog.uri=%s
        gongkai.catalog.jdbc.user=gongkai
        gongkai.catalog.jdbc.schema-version=V1
        """
            .formatted(database.url()));
    try (Stream<Path> drivers = Files.list(DRIVERS)) {
      return Map.of(
          "GONGKAI_CONF",
          configuration.toString(),
          "GONGKAI_JARS",
          drivers.map(Path::toString).collect(Collectors.joining(",")),
          "GONGKAI_SUBMIT_OPTIONS",
          store.settings().stream().map(each -> "--conf " + each).collect(Collectors.joining(" ")));
    }
  }
}
