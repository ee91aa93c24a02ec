package gongkai.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.extract.Bounds;
import gongkai.extract.UnreadableDocument;
import gongkai.extract.UnreadableReason;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  @ParameterizedTest
  @CsvSource({
    "255044462d312e37, PDF",
    "1f8b0800,         GZIP",
    "d0cf11e0a1b11ae1, OLE",
    "7b5c72746631,     RTF",
    "89504e47,         PICTURE",
    "ffd8ffe0,         PICTURE",
    "504b0304,         ZIP",
    "00010203,         UNKNOWN",
    "fffe4100,         TEXT",
    "'',               TEXT",
  })
  void detectsAFormatByItsFirstBytes(String bytes, Format format) {
    assertThat(Format.of(HexFormat.of().parseHex(bytes))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "PK\u0003\u0004 word/document.xml,               DOCX",
    "PK\u0003\u0004 [Content_Types].xml,             OFFICE",
    "<!DOCTYPE html><p>报告,                         HTML",
    "' \n<table class=a><tr><td>1</td></tr>',        HTML",
    "报告中写有 <html> 一词,                          TEXT",
    "一、总体情况,                                    TEXT",
  })
  void detectsAFormatByItsContent(String content, Format format) {
    assertThat(Format.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
  }

  @Test
  void findsATarByTheMarkWithinItsHeader() {
    byte[] header = new byte[512];
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 5);
    assertThat(Format.of(header)).isEqualTo(Format.TAR);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,    '',  EMPTY_FILE",
    "UNKNOWN, x,   BINARY_FILE",
    "PICTURE, x,   NO_TEXT_LAYER",
    "RTF,     x,   UNSUPPORTED_FORMAT",
    "ZIP,     x,   UNSUPPORTED_FORMAT",
  })
  void saysWhyAFormatIsNotRead(Format format, String content, UnreadableReason reason) {
    assertThatThrownBy(
            () ->
                Extractors.extract(
                    format, content.getBytes(StandardCharsets.UTF_8), Bounds.STANDARD))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, thrown -> assertThat(thrown.reason()).isEqualTo(reason));
  }
}
