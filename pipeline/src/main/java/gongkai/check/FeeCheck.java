package gongkai.check;

import gongkai.report.AnnualReport;
import gongkai.report.Figure;
import gongkai.report.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the statements of one report on fees charged for information, 信息处理费 (D10, E4). */
final class FeeCheck implements Check {
  private static final String RECEIVED = "information_fee_received";
  private static final Set<String> AMOUNTS = Set.of(RECEIVED, "information_fee_amount");
  private static final int OTHER_MATTERS = 6;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** A section that says nothing but none. */
  private static final Pattern NONE =
      Pattern.compile(
          "(?:本年度?|本单位|本机关|我[局镇乡县区市])?(?:无|没有|暂无)"
              + "(?:其他|其它)?(?:需要?)?(?:报告|说明)?的?(?:其他|其它)?(?:事项|情况)?");

  private final Rule contradiction;
  private final Rule noneBesideMoney;
  private final int feeCell = CellIndex.STANDARD.position("disclosures.fee.amount_cny_10k");

  FeeCheck(Rules rules) {
    contradiction = rules.require("D10");
    noneBesideMoney = rules.require("E4");
  }

  @Override
  public void examine(AnnualReport report, CellValues values, FindingCollector findings) {
    Figure charged = first(report, true);
    if (charged != null) {
      contradiction(report, charged, values, findings);
    }
    if (charged != null && saysNone(report)) {
      findings.overall(
          noneBesideMoney,
          List.of(),
          null,
          "无",
          Map.of("words", Wording.shortened(charged.text())));
    }
  }

  private void contradiction(
      AnnualReport report, Figure charged, CellValues values, FindingCollector findings) {
    Figure none = first(report, false);
    if (charged.kind().equals(RECEIVED) && none != null) {
      add(charged, List.of(), Wording.shortened(none.text()), findings);
      return;
    }
    BigDecimal fee = values.value(feeCell);
    if (fee != null
        && (fee.compareTo(charged.value()) == 0
            || fee.multiply(TEN_THOUSAND).compareTo(charged.value()) == 0)) {
      String cell = CellIndex.STANDARD.key(feeCell).name();
      String table = Wording.cell(CellIndex.STANDARD.key(feeCell)) + " " + fee.toPlainString();
      add(charged, List.of(cell), table, findings);
    }
  }

  private void add(Figure charged, List<String> cells, String other, FindingCollector findings) {
    findings.overall(
        contradiction,
        cells,
        other,
        charged.value().toPlainString(),
        Map.of("words", Wording.shortened(charged.text())));
  }

  /** The first statement of an amount charged, or of none charged. */
  private static @Nullable Figure first(AnnualReport report, boolean charged) {
    return report.figures().stream()
        .filter(
            figure ->
                charged
                    ? AMOUNTS.contains(figure.kind()) && figure.value().signum() > 0
                    : figure.kind().equals(RECEIVED) && figure.unit().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static boolean saysNone(AnnualReport report) {
    return report
        .section(OTHER_MATTERS)
        .map(Section::text)
        .map(text -> NONE.matcher(letters(text)).matches())
        .orElse(false);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(40)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
