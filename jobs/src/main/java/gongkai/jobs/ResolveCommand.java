package gongkai.jobs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.region.Body;
import gongkai.region.Placement;
import gongkai.region.RegionCandidate;
import gongkai.region.RegionMatch;
import gongkai.region.RegionQuery;
import gongkai.region.Regions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the region that a report is assigned to, with the evidence and the alternatives. */
@Command(
    name = "resolve",
    description = "Decides the region and the body of a title, or of every title of a CSV file.",
    footer = {
      "",
      "Examples:",
      "  gongkai resolve 东和乡2023年度政府信息公开工作年度报告 --path 青海省/海东市",
      "  gongkai resolve --batch titles.csv > places.jsonl"
    })
final class ResolveCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "TITLE", description = "Title as printed.")
  private @Nullable String title;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "Path of the file; its folders may name the parents.")
  private @Nullable String path;

  @Option(names = "--year", paramLabel = "YEAR", description = "Year reported on.")
  private @Nullable Integer year;

  @Option(names = "--text", paramLabel = "FILE", description = "The report as plain text in UTF-8.")
  private @Nullable Path text;

  @Option(
      names = "--batch",
      paramLabel = "FILE.csv",
      description =
          "Columns title, path, year, text_file, all but title optional; prints JSON Lines.")
  private @Nullable Path batch;

  @Option(names = "--json", description = "Print one JSON object instead of sentences.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if ((title == null) == (batch == null)) {
      throw invalid("Invalid arguments: give either a TITLE or --batch FILE.csv");
    }
    if (batch != null) {
      resolveAll(batch, out);
    } else {
      resolveOne(new RegionQuery(title, null, path, year, text == null ? "" : read(text)), out);
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private void resolveOne(RegionQuery query, PrintWriter out) {
    Placement placement = Regions.standard().place(query);
    if (json) {
      out.println(object(query, placement));
    } else {
      print(placement.region(), placement.body(), out);
    }
  }

  private void resolveAll(Path file, PrintWriter out) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser rows = CSVParser.parse(withoutMark(read(file)), format)) {
      if (!rows.getHeaderMap().containsKey("title")) {
        throw invalid("Missing column title in " + file + ": it has " + rows.getHeaderNames());
      }
      for (CSVRecord row : rows) {
        String textFile = cell(row, "text_file");
        RegionQuery query =
            new RegionQuery(
                cell(row, "title"),
                null,
                cell(row, "path"),
                year(row, file),
                textFile == null ? "" : read(file.resolveSibling(textFile)));
        out.println(object(query, Regions.standard().place(query)));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw invalid("Invalid CSV file " + file + ": " + e.getMessage());
    }
  }

  private @Nullable Integer year(CSVRecord row, Path file) {
    String cell = cell(row, "year");
    if (cell == null) {
      return null;
    }
    if (!cell.matches("\\d{4}")) {
      throw invalid(
          "Invalid year \"%s\" in row %d of %s".formatted(cell, row.getRecordNumber(), file));
    }
    return Integer.valueOf(cell);
  }

  private static @Nullable String cell(CSVRecord row, String column) {
    String cell = row.isSet(column) ? row.get(column) : "";
    return cell.isBlank() ? null : cell;
  }

  private static ObjectNode object(RegionQuery query, Placement placement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", query.title());
    node.set("region", RegionJson.of(placement.region()));
    node.set("body", RegionJson.of(placement.body()));
    return node;
  }

  private static void print(RegionMatch match, Body body, PrintWriter out) {
    if (match.code() == null) {
      out.println("region     none: " + match.outcome());
    } else {
      out.printf(
          "region     %s %s, %s confidence%n", match.code(), place(match), match.confidence());
      if (!match.code().equals(match.currentCode())) {
        out.println(
            "today      "
                + (match.currentCode() == null ? "no single successor" : match.currentCode()));
      }
    }
    out.printf(
        "body       %s (%s)%n", body.name() == null ? "not named" : body.name(), body.kind());
    out.printf(
        "scope      %s: %s%n", body.scope() == null ? "unknown" : body.scope(), body.scopeReason());
    match.evidence().forEach(reason -> out.println("because    " + reason));
    for (RegionCandidate candidate : match.candidates()) {
      out.printf(
          "%s %s %s: %s%n",
          candidate.kept() ? "possible  " : "dropped   ",
          candidate.code(),
          candidate.name(),
          candidate.reason());
    }
  }

  private static String place(RegionMatch match) {
    StringBuilder place = new StringBuilder(String.valueOf(match.province()));
    for (String name : new String[] {match.city(), match.county(), match.township()}) {
      if (name != null && !name.contentEquals(place)) {
        place.append(' ').append(name);
      }
    }
    return place.toString();
  }

  private String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      String why =
          Files.exists(file) ? "it is not a readable text in UTF-8" : "there is no such file";
      throw invalid("Cannot read " + file + ": " + why);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private ParameterException invalid(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
