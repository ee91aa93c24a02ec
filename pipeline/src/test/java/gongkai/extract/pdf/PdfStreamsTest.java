package gongkai.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.extract.Bounds;
import gongkai.extract.ReadMeter;
import gongkai.extract.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PdfStreamsTest {
  /** The head of a part that says to be longer than the rest of the file. */
  private static final byte[] RUNS_ON = {0x78, 0x01, 0x00, (byte) 0xFF, (byte) 0xFF, 0x00, 0x00};

  @Test
  void knowsAPartThatRunsOnToTheEndOfTheFileAsBroken() throws IOException {
    assertThat(PdfStreams.isBroken(file(packed(100)), meter())).isFalse();
    assertThat(PdfStreams.isBroken(file(packed(100), RUNS_ON), meter())).isTrue();
  }

  @Test
  void looksAtThePartsBehindABrokenOne() throws IOException {
    byte[] file = file(RUNS_ON, packed(1 << 22));

    assertThatThrownBy(() -> PdfStreams.isBroken(file, meter()))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("unpacks to more than allowed");
  }

  private static ReadMeter meter() {
    return new ReadMeter(new Bounds(1 << 20, 1000, 10, 10, Duration.ofSeconds(30)));
  }

  private static byte[] packed(int size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(new byte[size]);
    }
    return packed.toByteArray();
  }

  private static byte[] file(byte[]... parts) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      file.write(
          "1 0 obj\n<< /Filter /FlateDecode >>\nstream\n".getBytes(StandardCharsets.US_ASCII));
      file.write(part);
      file.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }
    file.write("startxref\n0\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }
}
