package gongkai.check;

import gongkai.form.Edition;
import gongkai.report.AnnualReport;
import gongkai.report.Section;
import gongkai.text.Folding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules on the running text: the notice that it cites and its script (E7, E16). */
final class TextCheck implements Check {
  private static final String NOTICE = "国办公开办函";

  /** Brackets and digits may be lost, as in 国办公开办函〔202130号. */
  private static final Pattern CITED =
      Pattern.compile(NOTICE + "\\D{0,3}(2019|2021)\\D{0,3}(60|30)\\s*号");

  private static final int PERCENT = 100;

  private final Rule otherNotice;
  private final Rule damaged;

  TextCheck(Rules rules) {
    otherNotice = rules.require("E7");
    damaged = rules.require("E16");
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    Edition edition = report.edition();
    if (edition != null && edition != Edition.PRE_2019) {
      Set<Edition> cited = cited(report);
      if (!cited.isEmpty() && !cited.contains(edition)) {
        String codes = cited.stream().map(Edition::code).collect(Collectors.joining("、"));
        findings.overall(otherNotice, List.of(), edition.code(), codes, Map.of());
      }
    }
    script(report, findings);
  }

  private static Set<Edition> cited(AnnualReport report) {
    Set<Edition> cited = EnumSet.noneOf(Edition.class);
    for (Section section : report.sections()) {
      if (section.text().contains(NOTICE)) {
        Matcher notice = CITED.matcher(section.text());
        while (notice.find()) {
          boolean older = notice.group(1).equals("2019") && notice.group(2).equals("60");
          boolean newer = notice.group(1).equals("2021") && notice.group(2).equals("30");
          if (older || newer) {
            cited.add(older ? Edition.FORM_2019 : Edition.FORM_2021);
          }
        }
      }
    }
    return cited;
  }

  /** Reports are written in simplified characters; traditional ones show a converted copy. */
  private void script(AnnualReport report, FindingCollector findings) {
    long ideographs = 0;
    long traditional = 0;
    for (Section section : report.sections()) {
      String text = section.text();
      for (int at = 0; at < text.length(); at++) {
        char character = text.charAt(at);
        if (character >= '\u4e00' && character <= '\u9fff') {
          ideographs++;
          traditional += Folding.fold(character) == character ? 0 : 1;
        }
      }
    }
    int limit = damaged.limit() == null ? 1 : damaged.limit();
    if (ideographs > 0 && traditional * PERCENT > ideographs * limit) {
      findings.overall(
          damaged, List.of(), null, Long.toString(traditional * PERCENT / ideographs), Map.of());
    }
  }
}
