package gongkai.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.ProcessedReport;
import gongkai.check.Finding;
import gongkai.report.AnnualReport;
import gongkai.report.Figure;
import gongkai.report.Indicator;
import gongkai.report.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes a processed file as the JSON object that {@code parse} prints. */
final class ReportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  /**
   * @param withEvidence whether to add {@code evidence}: status, raw text and location of every
   *     cell
   */
  static JsonNode of(ProcessedReport processed, boolean withEvidence) {
    ObjectNode json = MAPPER.createObjectNode();
    json.putObject("source")
        .put("path", processed.source().path())
        .put("format", processed.format())
        .put("bytes", processed.source().bytes())
        .put("sha256", processed.sha256());
    json.put("status", processed.status().code()).put("reason", processed.reason());
    AnnualReport report = processed.report();
    if (report != null) {
      addReport(json, processed, report);
      if (withEvidence) {
        json.set("evidence", evidence(report));
      }
    }
    return json;
  }

  private static void addReport(ObjectNode json, ProcessedReport processed, AnnualReport report) {
    json.put("title", report.title())
        .put("agency", report.agency())
        .put("report_year", report.reportYear())
        .put("edition", report.edition() == null ? null : report.edition().code())
        .put("scope", processed.body() == null ? null : processed.body().scope())
        .put("published_on", report.publishedOn() == null ? null : report.publishedOn().toString());
    json.set("region", processed.region() == null ? null : RegionJson.of(processed.region()));
    json.set("body", processed.body() == null ? null : RegionJson.of(processed.body()));
    json.set("cells", cells(report));
    json.set("figures", figures(report));
    json.set("indicators", indicators(report));
    json.set("findings", findings(processed));
  }

  private static ObjectNode cells(AnnualReport report) {
    ObjectNode cells = MAPPER.createObjectNode();
    report.tables().stream()
        .flatMap(table -> table.measures().stream())
        .forEach(measure -> cells.set(measure.key().name(), number(measure.value())));
    return cells;
  }

  private static ObjectNode evidence(AnnualReport report) {
    ObjectNode evidence = MAPPER.createObjectNode();
    report.tables().stream()
        .flatMap(table -> table.measures().stream())
        .forEach(measure -> evidence.set(measure.key().name(), evidence(measure)));
    return evidence;
  }

  private static ObjectNode evidence(Measure measure) {
    return MAPPER
        .createObjectNode()
        .put("status", measure.status().code())
        .put("raw", measure.raw())
        .put("place", measure.span().description());
  }

  private static ArrayNode figures(AnnualReport report) {
    ArrayNode figures = MAPPER.createArrayNode();
    for (Figure figure : report.figures()) {
      ObjectNode node = figures.addObject().put("kind", figure.kind());
      node.set("value", number(figure.value()));
      node.put("unit", figure.unit()).put("text", figure.text());
    }
    return figures;
  }

  private static ArrayNode indicators(AnnualReport report) {
    ArrayNode indicators = MAPPER.createArrayNode();
    for (Indicator indicator : report.indicators()) {
      ObjectNode node =
          indicators
              .addObject()
              .put("group", indicator.group())
              .put("label", indicator.label())
              .put("unit", indicator.unit());
      node.set("year", entry(indicator.year()));
      node.set("cumulative", entry(indicator.cumulative()));
    }
    return indicators;
  }

  private static JsonNode entry(Indicator.@Nullable Entry entry) {
    if (entry == null) {
      return MAPPER.nullNode();
    }
    ObjectNode node = MAPPER.createObjectNode().put("heading", entry.heading());
    node.set("value", number(entry.value()));
    return node.put("status", entry.status().code()).put("raw", entry.raw());
  }

  private static ArrayNode findings(ProcessedReport processed) {
    ArrayNode findings = MAPPER.createArrayNode();
    for (Finding finding : processed.findings()) {
      ObjectNode node =
          findings
              .addObject()
              .put("rule", finding.rule())
              .put("severity", finding.severity().code())
              .put("verdict", finding.verdict().code());
      ArrayNode cells = node.putArray("cells");
      finding.cells().forEach(cells::add);
      node.put("expected", finding.expected())
          .put("actual", finding.actual())
          .put("message", finding.message());
    }
    return findings;
  }

  /** Whole numbers stay whole: 3, not 3.0 or 3E0. */
  private static JsonNode number(@Nullable BigDecimal value) {
    if (value == null) {
      return MAPPER.nullNode();
    }
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 && plain.precision() - plain.scale() < 19
        ? MAPPER.getNodeFactory().numberNode(plain.longValueExact())
        : MAPPER.getNodeFactory().numberNode(plain);
  }
}
