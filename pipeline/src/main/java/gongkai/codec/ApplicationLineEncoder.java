package gongkai.codec;

import gongkai.document.SourceSpan;
import gongkai.report.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.data.Record;

/**
 * The lines of table three as {@code files} holds them: one structure a line, with the cells of its
 * applicants side by side and a place that most of them share. A cell for itself would be stored
 * with twice as many values, and the table of applications be put together from seven.
 */
final class ApplicationLineEncoder {
  private final RecordShape line;
  private final List<String> applicants;
  private final RecordShape cell;
  private final RecordShape place;

  ApplicationLineEncoder(RecordShape line) {
    this.line = line;
    this.applicants = line.structures();
    this.cell = line.of(applicants.get(0));
    this.place = line.of("elsewhere");
  }

  /**
   * @param measures the cells of table three in the order of the form
   */
  List<Record> of(List<Measure> measures) {
    Map<String, List<Measure>> lines = new LinkedHashMap<>();
    for (Measure measure : measures) {
      lines.computeIfAbsent(measure.key().line(), name -> new ArrayList<>()).add(measure);
    }
    List<Record> records = new ArrayList<>(lines.size());
    lines.forEach((name, printed) -> records.add(record(name, printed)));
    return records;
  }

  private Record record(String name, List<Measure> printed) {
    Measure first = printed.get(0);
    SourceSpan start = first.span().moved(-applicant(first));
    Record[] cells = new Record[applicants.size()];
    List<Record> elsewhere = new ArrayList<>(0);
    for (Measure measure : printed) {
      int applicant = applicant(measure);
      StoredNumber number = StoredNumber.of(measure.value(), measure.status());
      cells[applicant] = cell.record(number.value(), number.status(), measure.raw());
      SourceSpan span = measure.span();
      if (!span.equals(start.moved(applicant))) {
        String column = measure.key().column();
        elsewhere.add(place.record(column, span.page(), span.line(), span.row(), span.column()));
      }
    }
    List<Object> values = new ArrayList<>();
    values.addAll(List.of(name, start.page(), start.line(), start.row(), start.column()));
    values.addAll(Arrays.asList(cells));
    values.add(elsewhere);
    return line.record(values.toArray());
  }

  private int applicant(Measure measure) {
    return applicants.indexOf(measure.key().column());
  }
}
