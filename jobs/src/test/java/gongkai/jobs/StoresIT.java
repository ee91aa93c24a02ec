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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights over stores that are no local disk, against a night on the local disk. */
@Tag("cluster")
class StoresIT {
  private static final Path DRIVERS = Path.of("stores", "target", "drivers").toAbsolutePath();

  @TempDir static Path folder;

  private static Path reports;
  private static Map<String, String> expected;

  /** Loose reports, and beside them a zip so large that tasks share it. */
  @BeforeAll
  static void nightOnTheLocalDisk() throws Exception {
    Launcher local = new Launcher(folder, Map.of());
    Path invented = folder.resolve("invented");
    local.start("synth", "--out", invented.toString(), "--reports", "500").ended();
    Path others = folder.resolve("others");
    local.start("synth", "--out", others.toString(), "--reports", "1500", "--seed", "2").ended();
    reports = invented.resolve("reports");
    Path packed = reports.resolve("others.zip");
    pack(others.resolve("reports"), packed);
    assertThat(Files.size(packed)).as("so large that tasks share it").isGreaterThan(5 << 20);
    String calm = folder.resolve("calm").toString();
    local.start("nightly", reports.toString(), "--warehouse", calm, "--no-export").ended();
    expected = local.digests(calm, reports.toString());
  }

  @Test
  void makeTheSameTablesOnAnObjectStoreWithTheCatalogInPostgreSql() throws Exception {
    Optional<Path> postgresql = PostgreSql.programs();
    assumeTrue(postgresql.isPresent(), "PostgreSQL is installed");
    try (PostgreSql database = new PostgreSql(postgresql.get(), folder.resolve("postgresql"));
        ObjectStore store = new ObjectStore(folder.resolve("store"))) {
      store.makeBucket("reports");
      store.makeBucket("tables");
      store.copy(reports, "reports");

      Launcher remote = new Launcher(folder, environment(database, store));
      assertSameTables(remote, "s3a://reports", "s3a://tables/gongkai");
    }
  }

  @Test
  void makeTheSameTablesOnHadoopsFileSystem() throws Exception {
    try (HadoopFiles hadoop = new HadoopFiles(folder.resolve("hadoop"))) {
      hadoop.copy(reports, "/reports");

      Launcher remote = new Launcher(folder, Map.of());
      assertSameTables(remote, hadoop.url() + "/reports", hadoop.url() + "/tables/gongkai");
    }
  }

  private static void assertSameTables(Launcher remote, String reports, String warehouse)
      throws Exception {
    String night = remote.start("nightly", reports + "/", "--warehouse", warehouse).ended();
    assertThat(night).contains("2000 files", "published years", "in " + warehouse + "/export");
    assertThat(remote.digests(warehouse, reports)).isEqualTo(expected);

    String next = remote.start("nightly", reports + "/", "--warehouse", warehouse).ended();
    assertThat(next).contains("2000 unchanged").doesNotContain("published years");
    assertThat(remote.digests(warehouse, reports)).isEqualTo(expected);
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

  private static Map<String, String> environment(PostgreSql database, ObjectStore store)
      throws Exception {
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
