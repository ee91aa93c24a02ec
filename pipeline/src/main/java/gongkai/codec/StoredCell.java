package gongkai.codec;

import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.report.Measure;

/** A printed cell with its number as stored in its column. */
record StoredCell(CellKey key, StoredNumber number, String raw, SourceSpan span) {
  static StoredCell of(Measure measure) {
    return new StoredCell(
        measure.key(),
        StoredNumber.of(measure.value(), measure.status()),
        measure.raw(),
        measure.span());
  }
}
