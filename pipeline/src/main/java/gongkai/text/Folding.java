package gongkai.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/**
 * Folds variants of a character into one: full-width forms into half-width ones, traditional script
 * into simplified, blanks into a space, quotation marks into ASCII ones. Each character becomes
 * exactly one character, so that offsets into a folded text are offsets into the original.
 */
public final class Folding {
  private static final char FIRST_RADICAL = '\u2e80';
  private static final char LAST_RADICAL = '\u2fdf';

  /** Unicode's equivalent unified ideographs. */
  private static final String RADICALS = "/text/radicals.csv";

  private static final char[] FOLDED = table();

  private Folding() {}

  /** The text with each character folded; the same object where nothing changes. */
  public static String fold(String text) {
    int length = text.length();
    int first = 0;
    while (first < length && FOLDED[text.charAt(first)] == text.charAt(first)) {
      first++;
    }
    if (first == length) {
      return text;
    }
    char[] characters = text.toCharArray();
    for (int i = first; i < length; i++) {
      characters[i] = FOLDED[characters[i]];
    }
    return new String(characters);
  }

  /** Whether the character is a radical that a text may have in place of an ideograph. */
  static boolean isRadical(char character) {
    return character >= FIRST_RADICAL && character <= LAST_RADICAL;
  }

  /** The character folded. */
  public static char fold(char character) {
    return FOLDED[character];
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) i;
    }
    addPairs(table, "/text/traditional-simplified.csv");
    // Texts of PDF files may have radicals and compatibility ideographs for the usual ones.
    addCompatibilityForms(table, 0x2E80, 0x2FDF);
    addCompatibilityForms(table, 0xF900, 0xFAFF);
    addPairs(table, RADICALS);
    for (char radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
      table[radical] = table[table[radical]];
    }
    for (char fullWidth = 0xFF01; fullWidth <= 0xFF5E; fullWidth++) {
      table[fullWidth] = (char) (fullWidth - 0xFEE0);
    }
    set(table, "\u00A0\u1680\u2007\u202F\u205F\u3000", ' ');
    set(table, "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A", ' ');
    set(table, "“”„‟〝〞「」『』", '"');
    set(table, "‘’‚‛", '\'');
    return table;
  }

  private static void set(char[] table, String characters, char folded) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = folded;
    }
  }

  private static void addCompatibilityForms(char[] table, int first, int last) {
    for (int i = first; i <= last; i++) {
      String plain = Normalizer.normalize(String.valueOf((char) i), Normalizer.Form.NFKC);
      if (plain.length() == 1) {
        table[i] = table[plain.charAt(0)];
      }
    }
  }

  /** Lines are a character, a comma and its folded form, below one heading line. */
  private static void addPairs(char[] table, String resource) {
    try (InputStream bytes =
            Objects.requireNonNull(
                Folding.class.getResourceAsStream(resource), "Missing resource " + resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while ((line = lines.readLine()) != null) {
        table[line.charAt(0)] = line.charAt(2);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + resource, e);
    }
  }
}
