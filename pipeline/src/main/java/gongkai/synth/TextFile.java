package gongkai.synth;

import gongkai.form.StatutoryTable;
import gongkai.synth.ReportFormat.WrittenFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A report as plain text, in one of the layouts and encodings of real reports. */
record TextFile(PrintedReport report, SplittableRandom random) {
  /** The weights of the layouts, in the order of {@link TextLayout}. */
  private static final Distribution LAYOUT_DISTRIBUTION =
      Distribution.weighted(List.of(24.0, 9.0, 15.0, 34.0, 10.0, 5.0, 3.0));

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  WrittenFile write() {
    TextLayout layout = layout();
    List<String> parts = new ArrayList<>(List.of(report.title()));
    for (PrintedReport.Piece piece : report.pieces()) {
      parts.add(
          piece instanceof PrintedReport.Table table
              ? table(table, layout)
              : ((PrintedReport.Line) piece).text());
    }
    return new WrittenFile(layout.code(), encoded(layout.arrange(parts)));
  }

  private String table(PrintedReport.Table table, TextLayout layout) {
    // With one more column, the end of a row of table three differs from a blank cell.
    boolean padded = layout == TextLayout.PIPE_CELLS && table.kind() == StatutoryTable.APPLICATIONS;
    int width = table.width() + (padded ? 1 : 0);
    return layout.table(table.rows(), width, report.text()).stripTrailing();
  }

  private TextLayout layout() {
    TextLayout layout = TextLayout.values()[LAYOUT_DISTRIBUTION.draw(random)];
    // In some layouts such cells leave no trace, and the truth could not be recovered.
    boolean undecidable =
        report.hasBlanks() && layout.losesBlanks() || report.hasWords() && layout.splitsRows();
    return undecidable ? TextLayout.TAB_ROWS : layout;
  }

  private byte[] encoded(String text) {
    String varied = random.nextInt(3) == 0 ? text.replace('（', '(').replace('）', ')') : text;
    int chance = random.nextInt(20);
    if (chance < 5) {
      return varied.getBytes(GB18030);
    }
    return (chance == 5 ? BYTE_ORDER_MARK + varied : varied).getBytes(StandardCharsets.UTF_8);
  }
}
