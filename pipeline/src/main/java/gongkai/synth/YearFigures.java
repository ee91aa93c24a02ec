package gongkai.synth;

import gongkai.form.CellKey;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one body in one year.
 *
 * @param values by the cell's name, one for each number cell of the form; counts in 件 or 项, amounts
 *     in 万元
 */
record YearFigures(Form form, Map<String, BigDecimal> values) {

  BigDecimal value(String name) {
    return values.getOrDefault(name, BigDecimal.ZERO);
  }

  int count(String name) {
    return value(name).intValueExact();
  }

  /** The sum of the units, which their government reports. */
  static YearFigures sum(Form form, List<YearFigures> units) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (CellKey key : form.keys()) {
      BigDecimal sum =
          units.stream()
              .map(unit -> unit.value(key.name()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      sums.put(key.name(), sum);
    }
    return new YearFigures(form, sums);
  }
}
