package gongkai.synth;

import gongkai.form.Edition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Draws table two of one year. Counties and townships issue no 规章, so that line stays zero. */
record DisclosureFigures(double mean, SplittableRandom random, @Nullable YearFigures previous) {

  void draw(Form form, Map<String, BigDecimal> drawn) {
    if (form.edition() == Edition.FORM_2021) {
      draw2021(drawn);
    } else {
      draw2019(drawn);
    }
  }

  private void draw2021(Map<String, BigDecimal> drawn) {
    for (String measure : List.of("issued", "repealed", "in_force")) {
      put(drawn, "regulation", measure, 0);
    }
    int before = before("normative_document.in_force", below(4 + mean));
    int issued = below(mean / 4 + 0.6);
    int repealed = Math.min(before, below(1.3));
    put(drawn, "normative_document", "issued", issued);
    put(drawn, "normative_document", "repealed", repealed);
    put(drawn, "normative_document", "in_force", before + issued - repealed);
    put(drawn, "license", "decisions", below(20 + 30 * mean));
    put(drawn, "penalty", "decisions", below(8 + 12 * mean));
    put(drawn, "coercive_measure", "decisions", below(1 + mean));
    BigDecimal fee = random.nextInt(4) > 0 ? BigDecimal.ZERO : amount(4000);
    drawn.put("disclosures.fee.amount_cny_10k", fee);
  }

  private void draw2019(Map<String, BigDecimal> drawn) {
    for (String measure : List.of("created", "newly_disclosed", "total_disclosed")) {
      put(drawn, "regulation", measure, 0);
    }
    int created = below(mean / 4 + 0.6);
    put(drawn, "normative_document", "created", created);
    put(drawn, "normative_document", "newly_disclosed", created);
    int total = before("normative_document.total_disclosed", below(4 + mean));
    put(drawn, "normative_document", "total_disclosed", total + created);
    for (String item : List.of("license", "other_service", "penalty", "coercive_measure", "fee")) {
      int itemsBefore = before(item + ".items_last_year", below(6 + mean));
      int lastYear = itemsBefore + before(item + ".items_change", 0);
      put(drawn, item, "items_last_year", lastYear);
      put(drawn, item, "items_change", Math.max(-lastYear, below(3) - 1));
      if (!item.equals("fee")) {
        put(drawn, item, "decisions", below(10 + 20 * mean));
      }
    }
    int projects = below(2 + mean / 2);
    put(drawn, "procurement", "projects", projects);
    BigDecimal spent = projects == 0 ? BigDecimal.ZERO : amount(projects * 9000);
    drawn.put("disclosures.procurement.amount", spent);
  }

  /** The value of the year before, where its form has the cell. */
  private int before(String name, int defaultValue) {
    BigDecimal value = previous == null ? null : previous.values().get("disclosures." + name);
    return value == null ? defaultValue : value.intValueExact();
  }

  /** A count from zero up to the bound, exclusive; small ones are more likely. */
  private int below(double bound) {
    double chance = random.nextDouble();
    return (int) (bound * chance * chance);
  }

  /** An amount in 万元 with two decimals. */
  private BigDecimal amount(int hundredths) {
    return BigDecimal.valueOf(1 + random.nextInt(hundredths), 2);
  }

  private static void put(Map<String, BigDecimal> drawn, String item, String measure, int value) {
    drawn.put("disclosures." + item + "." + measure, BigDecimal.valueOf(value));
  }
}
