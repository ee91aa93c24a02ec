package gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final int ROUNDS = 20_000;

  @Property
  void readsWhatJavaReads(@ForAll String text) {
    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8)).orElseThrow())
        .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatJavaRefuses() {
    Random random = new Random(1);
    int sound = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = "本年新收 12 件·".getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      String strict = TextDecoder.strict(bytes, 0, StandardCharsets.UTF_8).orElse(null);
      String read = Utf8.decode(bytes, 0);
      if (read != null) {
        sound++;
        assertThat(read).isEqualTo(strict);
      }
    }
    assertThat(sound).isBetween(ROUNDS / 10, ROUNDS);
  }

  @Test
  void leavesRareCharactersToJava() {
    byte[] rare = "𠮷林".getBytes(StandardCharsets.UTF_8);

    assertThat(Utf8.decode(rare, 0)).isNull();
    assertThat(TextDecoder.decode(rare)).contains("𠮷林");
  }
}
