package gongkai.notebooks;

import gongkai.query.ResultCell;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A result as an HTML table; all text of reports is escaped. */
final class HtmlTable {
  /** Maximum number of characters of a cell; {@code %export} writes whole texts. */
  private static final int LONGEST = 400;

  /** The class keeps Jupyter from rendering text between two dollar signs as a formula. */
  private static final String BEGINNING = "<table class=\"tex2jax_ignore\">\n<thead><tr>";

  private static final String RIGHT = "text-align:right;font-variant-numeric:tabular-nums";
  private static final String LEFT = "text-align:left";
  private static final String NULL =
      "<span style=\"color:#999;font-style:italic;font-size:85%\">NULL</span>";

  private HtmlTable() {}

  static String of(Result result) {
    StringBuilder page = new StringBuilder(BEGINNING);
    for (int column = 0; column < result.columns().size(); column++) {
      page.append("<th style=\"").append(align(result, column)).append(";vertical-align:bottom\">");
      page.append(escaped(result.columns().fieldNames()[column]));
      String label = result.labels().get(column);
      if (!label.isEmpty()) {
        page.append("<br><span style=\"font-weight:normal\">");
        page.append(escaped(label)).append("</span>");
      }
      page.append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (Row row : result.shown()) {
      page.append("<tr>");
      for (int column = 0; column < row.length(); column++) {
        page.append("<td style=\"").append(align(result, column)).append("\">");
        page.append(cell(row.get(column))).append("</td>");
      }
      page.append("</tr>\n");
    }
    return page.append("</tbody>\n</table>\n<p>").append(count(result)).append("</p>").toString();
  }

  private static String count(Result result) {
    int shown = result.shown().size();
    return result.truncated()
        ? "truncated: the first " + shown + " rows are shown; %export writes all"
        : shown + (shown == 1 ? " row" : " rows");
  }

  private static String align(Result result, int column) {
    return result.numeric(column) ? RIGHT : LEFT;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    String text = ResultCell.of(value);
    boolean whole = text.codePointCount(0, text.length()) <= LONGEST;
    return escaped(whole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
  }
}
