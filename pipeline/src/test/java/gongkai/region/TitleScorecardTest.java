package gongkai.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Resolves real titles labelled by hand: most of them right, none wrong. */
class TitleScorecardTest {
  @Test
  void resolvesMostTitlesByThemselvesAndNoneWrong() throws IOException {
    Scorecard scorecard = score(row -> null);
    assertThat(scorecard.wrong).isEmpty();
    assertThat(scorecard.right).isGreaterThanOrEqualTo(113);
  }

  @Test
  void resolvesMoreTitlesWhereThePathNamesTheProvince() throws IOException {
    Scorecard scorecard = score(row -> row.get("province"));
    assertThat(scorecard.wrong).isEmpty();
    assertThat(scorecard.right).isGreaterThanOrEqualTo(119);
  }

  @Test
  void resolvesNoTitleWrongWhereThePathNamesTheCityToo() throws IOException {
    Scorecard scorecard = score(row -> row.get("province") + "/" + row.get("city"));
    assertThat(scorecard.wrong).isEmpty();
    assertThat(scorecard.right).isGreaterThanOrEqualTo(120);
  }

  private interface PathOf {
    String of(CSVRecord row);
  }

  private static Scorecard score(PathOf path) throws IOException {
    Scorecard scorecard = new Scorecard();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes = TitleScorecardTest.class.getResourceAsStream("/region/titles.csv");
        CSVParser rows =
            CSVParser.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8), format)) {
      for (CSVRecord row : rows) {
        RegionQuery query =
            new RegionQuery(
                row.get("title"), null, path.of(row), Integer.valueOf(row.get("report_year")), "");
        scorecard.add(row, Regions.standard().resolve(query));
      }
    }
    System.out.println(scorecard);
    return scorecard;
  }

  private static final class Scorecard {
    private int right;
    private int ambiguous;
    private int none;
    private final List<String> wrong = new ArrayList<>();

    void add(CSVRecord row, RegionMatch match) {
      if (match.code() == null) {
        if (match.outcome().equals("ambiguous")) {
          ambiguous++;
        } else {
          none++;
        }
      } else if (isRight(row, match)) {
        right++;
      } else {
        wrong.add(row.get("title") + " -> " + match);
      }
    }

    /** The same region as the label: its narrowest place, in its province, and none narrower. */
    private static boolean isRight(CSVRecord row, RegionMatch match) {
      List<String> wanted =
          List.of(row.get("province"), row.get("city"), row.get("county"), row.get("township"));
      String[] found = {match.province(), match.city(), match.county(), match.township()};
      int narrowest = 3;
      while (wanted.get(narrowest).isEmpty()) {
        narrowest--;
      }
      for (int i = narrowest + 1; i < 4; i++) {
        if (found[i] != null) {
          return false;
        }
      }
      return core(wanted.get(narrowest)).equals(core(found[narrowest]))
          && core(wanted.get(0)).equals(core(found[0]));
    }

    private static String core(String name) {
      return name == null ? "" : name.replaceFirst("(街道|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$", "");
    }

    @Override
    public String toString() {
      return "titles: right %d, ambiguous %d, no place %d, wrong %d"
          .formatted(right, ambiguous, none, wrong.size());
    }
  }
}
