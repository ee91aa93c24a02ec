package gongkai.codec;

import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.StatutoryTable;
import gongkai.report.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The inverse of {@link ApplicationLineEncoder}: decodes the cells of one line of table three. */
final class ApplicationLineDecoder {
  private final List<String> applicants;

  /**
   * @param line as {@code files} declares it, its applicants in the order of the form
   */
  ApplicationLineDecoder(StructType line) {
    this.applicants = RecordShape.structures(line);
  }

  /**
   * The printed cells of the line. Each is one column to the right of the previous one unless
   * {@code elsewhere} gives another location.
   */
  List<Measure> measures(Row line) {
    Map<String, SourceSpan> elsewhere = new HashMap<>();
    StoredRow.structures(line, "elsewhere", place -> place)
        .forEach(place -> elsewhere.put(place.getAs("column"), StoredRow.cell(place)));
    SourceSpan start = StoredRow.cell(line);
    List<Measure> measures = new ArrayList<>(applicants.size());
    for (int column = 0; column < applicants.size(); column++) {
      String applicant = applicants.get(column);
      Row cell = line.getAs(applicant);
      if (cell != null) {
        CellKey key = CellKey.of(StatutoryTable.APPLICATIONS, line.getAs("line"), applicant);
        SourceSpan span = elsewhere.get(applicant);
        measures.add(
            AnnualReportDecoder.measure(key, cell, span == null ? start.moved(column) : span));
      }
    }
    return measures;
  }
}
