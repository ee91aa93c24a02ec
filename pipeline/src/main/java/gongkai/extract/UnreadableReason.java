package gongkai.extract;

import java.util.Locale;

/** Why no document can be extracted from a file; {@code rejections.csv} lists the same codes. */
public enum UnreadableReason {
  EMPTY_FILE,
  /** Neither text nor a known format. */
  BINARY_FILE,
  /** A known format without an extractor. */
  UNSUPPORTED_FORMAT,
  DAMAGED_FILE,
  /** The file needs a password. */
  ENCRYPTED_FILE,
  /** Pictures only, such as scans without text recognition. */
  NO_TEXT_LAYER,
  /** Beyond a bound other than that of time. */
  TOO_COMPLEX,
  TOO_SLOW,
  /** In none of the encodings that are tried. */
  UNDECODABLE;

  /** The code in output and in SQL. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
