package gongkai.codec;

import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.check.Severity;
import gongkai.check.Verdict;
import gongkai.document.SourceSpan;
import gongkai.form.CellKey;
import gongkai.form.Edition;
import gongkai.form.Label;
import gongkai.form.Labels;
import gongkai.form.StatutoryTable;
import gongkai.region.Body;
import gongkai.region.RegionCandidate;
import gongkai.region.RegionMatch;
import gongkai.report.AnnualReport;
import gongkai.report.Figure;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import gongkai.report.MeasureStatus;
import gongkai.report.ParsedTable;
import gongkai.report.Section;
import gongkai.source.SourceFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports that no file would give, to be stored and read back: whatever may be null is now and then
 * null, whatever may be empty is empty, and numbers are of any size and scale.
 */
final class RandomReports {
  private static final String[] TEXTS = {
    "", " ", "0", "/", "—", "详见附表", "一、本年新收", "a\nb\tc", "\uD83D\uDE00", "件", "\u0000"
  };
  private static final String[] NUMBERS = {
    "0",
    "-0.0",
    "7",
    "-3",
    "12.34",
    "1E+3",
    "0.000001",
    "0.0000001",
    "1.50000000",
    "999999999999.999999",
    "1000000000000",
    "-1E+200",
    "1E-200"
  };

  private final Random random;

  RandomReports(long seed) {
    random = new Random(seed);
  }

  ProcessedReport next() {
    SourceFile source =
        new SourceFile(text(), random.nextLong(1L << 40), random.nextLong(1L << 41));
    String digest = String.format("%064x", new BigInteger(256, random));
    boolean rejected = random.nextInt(10) == 0;
    return rejected
        ? ProcessedReport.rejected(source, text(), digest, text())
        : new ProcessedReport(
            source,
            text(),
            digest,
            random.nextBoolean() ? ProcessedReport.Status.PARSED : ProcessedReport.Status.PARTIAL,
            null,
            report(),
            maybe(this::region),
            maybe(this::body),
            some(this::finding));
  }

  private AnnualReport report() {
    return new AnnualReport(
        maybe(this::text),
        maybe(this::text),
        maybe(() -> 1990 + random.nextInt(50)),
        maybe(() -> one(Edition.values())),
        maybe(() -> LocalDate.ofEpochDay(random.nextInt(30_000))),
        some(() -> new Section(random.nextInt(7), text(), text(), line())),
        Stream.of(StatutoryTable.values()).map(this::table).toList(),
        some(() -> new Figure(text(), number(), text(), text(), line())),
        some(
            () ->
                new Indicator(
                    text(), text(), text(), maybe(this::entry), maybe(this::entry), line())),
        List.of());
  }

  private ParsedTable table(StatutoryTable table) {
    List<Measure> measures = new ArrayList<>();
    for (Label printed : Labels.standard().lines(table)) {
      if (random.nextInt(3) == 0) {
        SourceSpan start = cell();
        List<Label> columns = List.copyOf(Labels.standard().columns(table));
        for (int column = 0; column < columns.size(); column++) {
          if (random.nextInt(4) > 0) {
            CellKey key = CellKey.of(table, printed.code(), columns.get(column).code());
            measures.add(measure(key, random.nextInt(8) == 0 ? cell() : start.moved(column)));
          }
        }
      }
    }
    return new ParsedTable(table, maybe(() -> one(Edition.values())), some(this::text), measures);
  }

  private Measure measure(CellKey key, SourceSpan span) {
    MeasureStatus status = one(MeasureStatus.values());
    boolean numeric = status == MeasureStatus.REPORTED || status == MeasureStatus.INFERRED;
    return new Measure(key, numeric ? number() : null, status, text(), span);
  }

  private Indicator.Entry entry() {
    BigDecimal value = maybe(this::number);
    return new Indicator.Entry(
        text(), value, value == null ? MeasureStatus.BLANK : MeasureStatus.REPORTED, text());
  }

  private RegionMatch region() {
    return new RegionMatch(
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        text(),
        maybe(this::text),
        some(this::text),
        some(() -> new RegionCandidate(text(), text(), random.nextBoolean(), text())),
        text());
  }

  private Body body() {
    return new Body(
        maybe(this::text), maybe(this::text), text(), maybe(this::text), maybe(this::text), text());
  }

  private Finding finding() {
    return new Finding(
        text(),
        one(Severity.values()),
        one(Verdict.values()),
        some(this::text),
        maybe(this::text),
        maybe(this::text),
        text());
  }

  private SourceSpan cell() {
    return new SourceSpan(
        random.nextInt(3), random.nextInt(99), random.nextInt(5) - 1, random.nextInt(9) - 1);
  }

  private SourceSpan line() {
    return new SourceSpan(random.nextInt(3), random.nextInt(99), -1, -1);
  }

  private BigDecimal number() {
    return new BigDecimal(one(NUMBERS));
  }

  private String text() {
    return one(TEXTS) + (random.nextBoolean() ? "" : random.nextInt(1000));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> List<T> some(Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(4)).toList();
  }
}
