package gongkai.codec;

import gongkai.document.SourceSpan;
import gongkai.report.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the lines of table three for {@code files}: one structure a line, with a cell for each
 * applicant and a common location. One structure per cell would store twice as many values, and the
 * table of applications would have to join seven of them per row.
 */
final class ApplicationLineEncoder {
  private final List<String> applicants;
  private final RecordEncoder<Line> lines;

  ApplicationLineEncoder(RecordShape line) {
    applicants = line.structures();
    RecordEncoder<StoredCell> cells =
        RecordEncoder.<StoredCell>of(line.of(applicants.get(0)))
            .column("value", cell -> cell.number().value())
            .column("status", cell -> cell.number().status())
            .column("raw", StoredCell::raw)
            .build();
    RecordEncoder<Measure> elsewhere =
        RecordEncoder.<Measure>of(line.of("elsewhere"))
            .column("column", cell -> cell.key().column())
            .column("page", cell -> cell.span().page())
            .column("line_number", cell -> cell.span().line())
            .column("row_index", cell -> cell.span().row())
            .column("column_index", cell -> cell.span().column())
            .build();
    RecordEncoder.Builder<Line> columns =
        RecordEncoder.<Line>of(line)
            .column("line", Line::name)
            .column("page", printed -> printed.start().page())
            .column("line_number", printed -> printed.start().line())
            .column("row_index", printed -> printed.start().row())
            .column("column_index", printed -> printed.start().column())
            .column("elsewhere", printed -> elsewhere.records(printed.elsewhere()));
    for (int applicant = 0; applicant < applicants.size(); applicant++) {
      int column = applicant;
      columns.column(applicants.get(column), printed -> cells.optional(printed.cells()[column]));
    }
    lines = columns.build();
  }

  /**
   * @param measures the cells of table three in the order of the form
   */
  List<Record> records(List<Measure> measures) {
    Map<String, List<Measure>> printed = new LinkedHashMap<>();
    for (Measure measure : measures) {
      printed.computeIfAbsent(measure.key().line(), name -> new ArrayList<>()).add(measure);
    }
    List<Record> records = new ArrayList<>(printed.size());
    printed.forEach((name, cells) -> records.add(lines.record(line(name, cells))));
    return records;
  }

  private Line line(String name, List<Measure> printed) {
    Measure first = printed.get(0);
    SourceSpan start = first.span().moved(-applicant(first));
    StoredCell[] cells = new StoredCell[applicants.size()];
    List<Measure> elsewhere = new ArrayList<>(0);
    for (Measure measure : printed) {
      int applicant = applicant(measure);
      cells[applicant] = StoredCell.of(measure);
      if (!measure.span().equals(start.moved(applicant))) {
        elsewhere.add(measure);
      }
    }
    return new Line(name, start, cells, elsewhere);
  }

  private int applicant(Measure measure) {
    return applicants.indexOf(measure.key().column());
  }

  /**
   * One line of the table.
   *
   * @param start location of the first applicant's cell, printed or not
   * @param cells one for each applicant, null where the line prints none
   * @param elsewhere the cells whose column does not follow from the start and the applicant's
   *     position
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Line(
      String name, SourceSpan start, @Nullable StoredCell[] cells, List<Measure> elsewhere) {}
}
