package gongkai.parse.token;

import java.util.List;

/** The words that only one of the statutory tables, or only a sheet of indicators, prints. */
public final class TableCues {
  /** The bit of a sheet of indicators; those of the tables are their ordinals'. */
  public static final int INDICATORS = 1 << 3;

  private static final List<List<String>> SIGNS =
      List.of(
          List.of("第二十条第", "信息内容"),
          List.of("勾稽关系", "申请人情况", "本年新收政府信息公开申请"),
          List.of("结果维持", "未经复议直接起诉", "复议后起诉"),
          List.of("指标"));

  private TableCues() {}

  /** A bit for each table whose signs the words hold. */
  static int in(String words) {
    int tables = 0;
    for (int table = 0; table < SIGNS.size(); table++) {
      for (String sign : SIGNS.get(table)) {
        tables |= words.contains(sign) ? 1 << table : 0;
      }
    }
    return tables;
  }
}
