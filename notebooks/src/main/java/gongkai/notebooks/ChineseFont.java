package gongkai.notebooks;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The font of charts: one with Chinese characters, if one is installed. */
final class ChineseFont {
  /** How to install one, for messages. */
  static final String MISSING =
      "Missing a font with Chinese characters: labels show boxes instead. "
          + "Install one, for example: apt-get install fonts-noto-cjk";

  private static final String NEEDED = "政府信息公开年度报告";

  /** Fonts designed for text, preferred over all others. */
  private static final List<String> PREFERRED =
      List.of(
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "WenQuanYi Micro Hei",
          "Microsoft YaHei",
          "PingFang SC",
          "WenQuanYi Zen Hei",
          "SimHei");

  private static final Optional<String> FAMILY = find();

  private ChineseFont() {}

  static boolean found() {
    return FAMILY.isPresent();
  }

  static Font of(int style, int size) {
    return new Font(FAMILY.orElse(Font.SANS_SERIF), style, size);
  }

  /** Whether the text needs such a font. */
  static boolean neededBy(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static Optional<String> find() {
    List<String> installed =
        Arrays.asList(
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return PREFERRED.stream()
        .filter(installed::contains)
        .findFirst()
        .or(() -> installed.stream().filter(ChineseFont::serves).findFirst());
  }

  private static boolean serves(String family) {
    return new Font(family, Font.PLAIN, 12).canDisplayUpTo(NEEDED) < 0;
  }
}
