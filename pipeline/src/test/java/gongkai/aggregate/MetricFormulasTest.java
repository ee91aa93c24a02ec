package gongkai.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Metric;
import gongkai.table.Metrics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The registry's formulas against the definitions of the metrics, written down here a second time
 * in the cells of the form, and computed over the same drawn numbers.
 */
class MetricFormulasTest {
  private static final List<String> DENIED =
      List.of(
          "refused_state_secret",
          "refused_prohibited_by_law",
          "refused_security_stability",
          "refused_third_party",
          "refused_internal_affairs",
          "refused_process_information",
          "refused_enforcement_file",
          "refused_administrative_query");
  private static final List<String> UNABLE =
      List.of("unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear");
  private static final List<String> NOT_PROCESSED =
      List.of(
          "unprocessed_petition",
          "unprocessed_repeat",
          "unprocessed_publication",
          "unprocessed_excessive",
          "unprocessed_reconfirmation");
  private static final List<String> OTHER =
      List.of("other_not_corrected", "other_fee_unpaid", "other_other");
  private static final List<String> PROCEDURES =
      List.of("reconsideration", "litigation_direct", "litigation_after_reconsideration");

  /** Sums of cells by the signs that the definitions use, and what they are called in SQL. */
  private static final class Quantities {
    private final Map<String, @Nullable BigDecimal> cells = new HashMap<>();
    private final Map<String, @Nullable BigDecimal> columns = new HashMap<>();

    Quantities(long seed) {
      Random random = new Random(seed);
      List<String> lines =
          Stream.of(
                  List.of("received", "carried_in", "granted", "partly_granted"),
                  DENIED,
                  UNABLE,
                  NOT_PROCESSED,
                  OTHER,
                  List.of("processed_total", "carried_forward"),
                  List.of("natural", "biz", "research", "welfare", "legal", "other_organisation"))
              .flatMap(List::stream)
              .toList();
      lines.forEach(line -> cells.put(line, BigDecimal.valueOf(1 + random.nextInt(900))));
      for (String procedure : PROCEDURES) {
        for (String result : List.of("upheld", "corrected", "other", "pending", "total")) {
          cells.put(procedure + "." + result, BigDecimal.valueOf(1 + random.nextInt(90)));
        }
      }
      for (String item :
          List.of(
              "reg.made",
              "reg.repealed",
              "reg.valid",
              "doc.made",
              "doc.repealed",
              "doc.valid",
              "licence",
              "punish",
              "coerce",
              "fee")) {
        cells.put(item, BigDecimal.valueOf(1 + random.nextInt(400)));
      }
      name();
    }

    private @Nullable BigDecimal sum(Stream<String> names) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String name : names.toList()) {
        BigDecimal value = cells.get(name);
        if (value == null) {
          return null;
        }
        sum = sum.add(value);
      }
      return sum;
    }

    private void name() {
      Map<String, Stream<String>> sums = new HashMap<>();
      sums.put("received_count", Stream.of("received"));
      sums.put("carried_in_count", Stream.of("carried_in"));
      sums.put("accepted_count", Stream.of("received", "carried_in"));
      sums.put("processed_count", Stream.of("processed_total"));
      sums.put("carried_forward_count", Stream.of("carried_forward"));
      sums.put("granted_count", Stream.of("granted"));
      sums.put("partly_granted_count", Stream.of("partly_granted"));
      sums.put("refused_count", DENIED.stream());
      sums.put("unavailable_count", UNABLE.stream());
      sums.put("unavailable_not_held_count", Stream.of("unavailable_not_held"));
      sums.put("unprocessed_count", NOT_PROCESSED.stream());
      sums.put("other_count", OTHER.stream());
      sums.put("natural_person_received_count", Stream.of("natural"));
      sums.put("business_received_count", Stream.of("biz"));
      sums.put("research_received_count", Stream.of("research"));
      sums.put("welfare_received_count", Stream.of("welfare"));
      sums.put("legal_service_received_count", Stream.of("legal"));
      sums.put("other_organisation_received_count", Stream.of("other_organisation"));
      for (String procedure : PROCEDURES) {
        sums.put(procedure + "_total_count", Stream.of(procedure + ".total"));
        sums.put(procedure + "_corrected_count", Stream.of(procedure + ".corrected"));
      }
      sums.put("reconsideration_closed_count", results(1, "upheld", "corrected", "other"));
      sums.put("litigation_closed_count", results(2, "upheld", "corrected", "other"));
      sums.put("closed_count", results(3, "upheld", "corrected", "other"));
      sums.put("litigation_corrected_count", results(2, "corrected"));
      sums.put("litigation_count", results(2, "total"));
      sums.put("corrected_count", results(3, "corrected"));
      sums.put("upheld_count", results(3, "upheld"));
      sums.put("pending_count", results(3, "pending"));
      sums.put("dispute_count", results(3, "total"));
      sums.put("regulation_issued_count", Stream.of("reg.made"));
      sums.put("regulation_repealed_count", Stream.of("reg.repealed"));
      sums.put("normative_document_issued_count", Stream.of("doc.made"));
      sums.put("normative_document_repealed_count", Stream.of("doc.repealed"));
      sums.put("normative_document_in_force_count", Stream.of("doc.valid"));
      sums.put("license_decisions_count", Stream.of("licence"));
      sums.put("penalty_decisions_count", Stream.of("punish"));
      sums.put("coercive_measure_decisions_count", Stream.of("coerce"));
      sums.put("fee_amount_cny_10k", Stream.of("fee"));
      sums.forEach((column, names) -> columns.put(column, sum(names)));
    }

    /** Results of reconsideration (1), of both ways to court (2) or of all three (3). */
    private static Stream<String> results(int which, String... results) {
      List<String> procedures =
          which == 1
              ? PROCEDURES.subList(0, 1)
              : which == 2 ? PROCEDURES.subList(1, 3) : PROCEDURES;
      return procedures.stream()
          .flatMap(procedure -> Stream.of(results).map(result -> procedure + "." + result));
    }

    /** Adds and subtracts names, blanks around every sign. */
    static @Nullable BigDecimal value(String expression, Map<String, @Nullable BigDecimal> named) {
      BigDecimal value = BigDecimal.ZERO;
      boolean minus = false;
      for (String part : expression.split(" ", -1)) {
        if (part.equals("+") || part.equals("-")) {
          minus = part.equals("-");
        } else {
          assertThat(named).containsKey(part);
          BigDecimal operand = named.get(part);
          if (operand == null) {
            return null;
          }
          value = minus ? value.subtract(operand) : value.add(operand);
        }
      }
      return value;
    }

    /** The definitions' own signs: N, C, F, P, G, T, D, U, I, O and the blocks of table four. */
    Map<String, @Nullable BigDecimal> signs() {
      Map<String, @Nullable BigDecimal> signs = new HashMap<>(cells);
      signs.put("N", cells.get("received"));
      signs.put("C", cells.get("carried_in"));
      signs.put("F", cells.get("carried_forward"));
      signs.put("P", cells.get("processed_total"));
      signs.put("G", cells.get("granted"));
      signs.put("T", cells.get("partly_granted"));
      signs.put("D", sum(DENIED.stream()));
      signs.put("U", sum(UNABLE.stream()));
      signs.put("I", sum(NOT_PROCESSED.stream()));
      signs.put("O", sum(OTHER.stream()));
      List<String> blocks = List.of("RV", "LD", "LA");
      for (int at = 0; at < blocks.size(); at++) {
        String procedure = PROCEDURES.get(at);
        for (String result : List.of("upheld", "corrected", "other", "pending", "total")) {
          signs.put(blocks.get(at) + "." + result, cells.get(procedure + "." + result));
        }
        signs.put(
            blocks.get(at) + ".closed",
            sum(Stream.of("upheld", "corrected", "other").map(result -> procedure + "." + result)));
      }
      return signs;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "M01, N + C,",
    "M02, P, N + C",
    "M03, F, N + C",
    "M04, G + T, P",
    "M05, G, P",
    "M06, D, P",
    "M07, U, P",
    "M08, I, P",
    "M09, O, P",
    "M10, unavailable_not_held, U",
    "M11, natural, N",
    "M12, biz + research + welfare + legal + other_organisation, N",
    "M14, biz, N",
    "M20, LD.total + LA.total,",
    "M21, RV.corrected, RV.closed",
    "M22, LD.corrected + LA.corrected, LD.closed + LA.closed",
    "M23, RV.corrected + LD.corrected + LA.corrected, RV.closed + LD.closed + LA.closed",
    "M24, RV.upheld + LD.upheld + LA.upheld, RV.closed + LD.closed + LA.closed",
    "M25, RV.pending + LD.pending + LA.pending, RV.total + LD.total + LA.total",
    "M26, RV.total + LD.total + LA.total, N",
    "M27, RV.corrected + LD.corrected + LA.corrected, N",
    "M28, LD.total, LD.total + LA.total",
    "M30, doc.made - doc.repealed,",
    "M31, reg.repealed + doc.repealed, reg.made + doc.made",
    "M32, doc.repealed, doc.valid + doc.repealed",
    "M33, licence, punish + coerce",
    "M34, fee,",
  })
  void isWhatItsDefinitionSays(String id, String numerator, @Nullable String denominator) {
    Metric metric =
        Metrics.standard().all().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(metric.ratio()).isEqualTo(denominator != null);
    for (long seed = 0; seed < 20; seed++) {
      Quantities drawn = new Quantities(seed);
      BigDecimal top = Quantities.value(numerator, drawn.signs());
      assertThat(Quantities.value(metric.numerator(), drawn.columns)).isEqualByComparingTo(top);
      if (denominator != null) {
        BigDecimal bottom = Quantities.value(denominator, drawn.signs());
        BigDecimal ours = Quantities.value(metric.denominator(), drawn.columns);
        assertThat(ours).isEqualByComparingTo(bottom);
        assertThat(metric.value())
            .as("a denominator of 0 gives null")
            .isEqualTo("(" + metric.numerator() + ") / nullif(" + metric.denominator() + ", 0)");
        assertThat(top.divide(bottom, MathContext.DECIMAL64).signum()).isPositive();
      }
    }
  }
}
