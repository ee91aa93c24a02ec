package gongkai.region.lists;

import gongkai.region.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Writes {@code regions.csv} and {@code townships.csv.gz}. A row is one name under one code over
 * the years in which the lists have it. What no list shows comes from {@code additions.csv} and
 * {@code successors.csv}, which are kept by hand.
 */
public final class GazetteerLists {
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
  private static final int FIRST_YEAR = 2002;
  private static final int FIRST_TOWNSHIP_YEAR = 2015;
  private static final CSVFormat READ =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat WRITE = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final PlaceHistory history;
  private final Map<ListedPlace, String> lineages;

  private GazetteerLists(PlaceHistory history) {
    this.history = history;
    this.lineages = history.lineages();
  }

  /** Reads the lists of one folder and the tables kept by hand of another. */
  static GazetteerLists of(List<PlaceList> lists, Path handKept) throws IOException {
    PlaceHistory history = new PlaceHistory(lists);
    read(handKept.resolve("additions.csv")).forEach(history::add);
    read(handKept.resolve("successors.csv")).forEach(history::addSuccessors);
    return new GazetteerLists(history);
  }

  static List<CSVRecord> read(Path file) throws IOException {
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, READ)) {
      return rows.getRecords();
    }
  }

  /** The text of {@code regions.csv}. */
  String regions() {
    Set<String> parents =
        history.years().keySet().stream()
            .filter(place -> place.level() == Level.PROVINCE || place.level() == Level.PREFECTURE)
            .map(ListedPlace::code)
            .collect(Collectors.toSet());
    return text(
        "code,name,level,kind,province_code,city_code,county_code",
        places(6)
            .map(
                place ->
                    List.of(
                        place.code(),
                        place.name(),
                        place.level().code(),
                        place.kind(),
                        place.province() + "0000",
                        city(place, parents),
                        place.level() == Level.COUNTY ? place.code() : "")));
  }

  private static String city(ListedPlace place, Set<String> parents) {
    boolean inMunicipality =
        place.level() == Level.COUNTY && MUNICIPALITIES.contains(place.province());
    String city = inMunicipality ? place.province() + "0000" : place.prefecture() + "00";
    return place.level() != Level.PROVINCE && parents.contains(city) ? city : "";
  }

  /** The text of {@code townships.csv}. */
  String townships() {
    return text(
        "code,name,kind",
        places(9).map(place -> List.of(place.code(), place.name(), place.kind())));
  }

  private Stream<ListedPlace> places(int digits) {
    return history.years().keySet().stream().filter(place -> place.code().length() == digits);
  }

  private String text(String columns, Stream<List<String>> rows) {
    StringBuilder text = new StringBuilder(columns);
    text.append(",valid_from_year,valid_to_year,successor_codes,lineage\n");
    rows.forEach(
        row -> {
          List<String> cells = new ArrayList<>(row);
          cells.addAll(validity(new ListedPlace(row.get(0), row.get(1))));
          text.append(WRITE.format(cells.toArray())).append('\n');
        });
    return text.toString();
  }

  /** Years, successors and lineage of a place; each empty where it has its default. */
  private List<String> validity(ListedPlace place) {
    ListedYears years = history.years().get(place);
    int oldest = place.level() == Level.TOWNSHIP ? FIRST_TOWNSHIP_YEAR : FIRST_YEAR;
    String lineage = lineages.get(place);
    return List.of(
        years.first() <= oldest ? "" : String.valueOf(years.first()),
        history.isOfToday(place) ? "" : String.valueOf(years.last()),
        history.successors(place).stream().map(ListedPlace::code).collect(Collectors.joining(";")),
        lineage.equals(place.code()) ? "" : lineage);
  }

  /** Writes both lists. */
  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("regions.csv"), regions());
    try (OutputStream file = Files.newOutputStream(folder.resolve("townships.csv.gz"));
        OutputStream packed = new Packed(file)) {
      packed.write(townships().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class Packed extends GZIPOutputStream {
    Packed(OutputStream file) throws IOException {
      super(file, 1 << 16);
      def.setLevel(9);
    }
  }

  /** Takes the folder of packages, the folder of tables kept by hand and the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("Missing folder of unpacked packages: see jobs/gazetteer/README.md");
      System.exit(2);
    }
    of(Packages.in(Path.of(arguments[0])), Path.of(arguments[1])).write(Path.of(arguments[2]));
  }
}
