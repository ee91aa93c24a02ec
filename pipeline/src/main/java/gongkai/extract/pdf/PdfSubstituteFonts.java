package gongkai.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives every font that a file names without holding it the one font bundled with PDFBox. Reading
 * needs the widths and codes that the file states, never a font of this computer; searching all of
 * its folders would take seconds and leave a file in the user's home.
 */
final class PdfSubstituteFonts implements FontMapper {
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;

  PdfSubstituteFonts() {
    try (InputStream bytes =
        Objects.requireNonNull(
            FontMapper.class.getResourceAsStream(RESOURCE), "Missing resource " + RESOURCE)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read resource " + RESOURCE, unreadable);
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo order) {
    return new CIDFontMapping(null, font, true);
  }
}
