package gongkai.parse.table;

import gongkai.form.Edition;
import gongkai.form.LabelText;
import gongkai.form.StatutoryTable;
import gongkai.parse.token.Token;
import gongkai.text.CsvResource;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the edition of a table by words that only one edition prints ({@code
 * templates/editions.csv}); the report's year and the notice it cites say nothing about it.
 */
final class EditionWords {
  private record Marker(StatutoryTable table, Edition edition, String words) {}

  private static final List<Marker> MARKERS = load();

  private EditionWords() {}

  private static List<Marker> load() {
    List<Marker> markers = new ArrayList<>();
    for (CSVRecord row : CsvResource.rows("/templates/editions.csv")) {
      Edition edition =
          row.get("edition").equals(Edition.FORM_2019.code())
              ? Edition.FORM_2019
              : Edition.FORM_2021;
      markers.add(
          new Marker(
              StatutoryTable.of(row.get("table")), edition, LabelText.of(row.get("marker"))));
    }
    return markers;
  }

  /**
   * The edition for which most of the table's markers are there, null where there are none or as
   * many for both.
   */
  static @Nullable Edition of(StatutoryTable table, List<Token> tokens) {
    StringBuilder joined = new StringBuilder(1024);
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORDS) {
        joined.append(token.words());
      }
    }
    String words = joined.toString();
    int balance = 0;
    for (Marker marker : MARKERS) {
      if (marker.table == table && words.contains(marker.words)) {
        balance += marker.edition == Edition.FORM_2021 ? 1 : -1;
      }
    }
    if (balance == 0 && table == StatutoryTable.APPLICATIONS) {
      // Only the older form gives 其他处理 values of its own, so nothing may follow it as an item.
      return words.indexOf("其他处理") >= 0 && words.indexOf("总计", words.indexOf("其他处理")) >= 0
          ? Edition.FORM_2019
          : null;
    }
    return balance == 0 ? null : balance > 0 ? Edition.FORM_2021 : Edition.FORM_2019;
  }
}
