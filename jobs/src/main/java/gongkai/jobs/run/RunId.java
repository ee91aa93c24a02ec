package gongkai.jobs.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Names of runs: start time and four digits that distinguish runs started in the same second. */
public final class RunId {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RunId() {}

  /** {@code run-20260131T021503Z-7c1e}. */
  public static String next() {
    byte[] random = new byte[2];
    new SecureRandom().nextBytes(random);
    return "run-" + TIME.format(Instant.now()) + "-" + HexFormat.of().formatHex(random);
  }
}
