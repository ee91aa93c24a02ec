package gongkai;

import gongkai.synth.SyntheticReport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of invented reports. */
public final class InventedText {
  private InventedText() {}

  /** UTF-8 where the bytes are, else GB18030, as a reader would decide. */
  public static String of(SyntheticReport report) {
    return of(report.content());
  }

  static String of(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return text.contains("\uFFFD") ? new String(content, Charset.forName("GB18030")) : text;
  }
}
