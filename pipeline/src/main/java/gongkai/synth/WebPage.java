package gongkai.synth;

import gongkai.synth.ReportFormat.WrittenFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A report as a page of a government's site, with navigation and footer. */
record WebPage(PrintedReport report, SplittableRandom random) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** How the article is marked up. */
  enum Markup {
    /** Plain tables and paragraphs. */
    PLAIN,
    /** Pasted from a word processor: a paragraph and a span in each cell, blanks as entities. */
    PASTED,
    /** The article within a layout table. */
    PLACED_BY_TABLE;

    String code() {
      return "html_" + name().toLowerCase(Locale.ROOT);
    }
  }

  WrittenFile write() {
    Markup markup = Markup.values()[random.nextInt(Markup.values().length)];
    boolean national = random.nextInt(4) == 0;
    StringBuilder page = new StringBuilder(40_000);
    page.append("<!DOCTYPE html>\n<html><head><meta charset=\"")
        .append(national ? "gbk" : "utf-8")
        .append("\"><title>")
        .append(escaped(report.title()))
        .append("_某县人民政府</title>\n<script>var visits = 12345;</script>\n")
        .append("<style>td { border: 1px solid }</style></head>\n<body>\n")
        .append("<div class=\"nav\"><a href=\"/\">首页</a> &gt; <a href=\"/gk/\">政务公开</a></div>\n");
    page.append(
        markup == Markup.PLACED_BY_TABLE ? "<table><tr><td>\n" : "<div class=\"article\">\n");
    page.append("<h1>").append(escaped(report.title())).append("</h1>\n");
    for (PrintedReport.Piece piece : report.pieces()) {
      if (piece instanceof PrintedReport.Table table) {
        append(page, table, markup);
      } else {
        String text = escaped(((PrintedReport.Line) piece).text());
        page.append("<p>").append(text).append("</p>\n");
      }
    }
    page.append(markup == Markup.PLACED_BY_TABLE ? "</td></tr></table>\n" : "</div>\n");
    page.append(
        "<div class=\"foot\"><a href=\"#\">打印</a> <a href=\"#\">关闭</a></div>\n</body></html>\n");
    return new WrittenFile(
        markup.code(), page.toString().getBytes(national ? GB18030 : StandardCharsets.UTF_8));
  }

  private void append(StringBuilder page, PrintedReport.Table table, Markup markup) {
    page.append("<table border=\"1\" cellspacing=\"0\"><tbody>\n");
    for (List<FormCell> row : table.rows()) {
      page.append("<tr>");
      for (FormCell cell : row) {
        page.append("<td");
        span(page, "colspan", cell.columns());
        span(page, "rowspan", cell.rows());
        page.append('>').append(content(cell, markup)).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table>\n");
  }

  private static void span(StringBuilder page, String name, int count) {
    if (count > 1) {
      page.append(' ').append(name).append("=\"").append(count).append('"');
    }
  }

  private String content(FormCell cell, Markup markup) {
    String text = escaped(report.text().apply(cell));
    if (markup != Markup.PASTED) {
      return text;
    }
    return "<p class=\"MsoNormal\" align=\"center\"><span style=\"font-size:10.5pt\">"
        + (text.isEmpty() ? "&nbsp;" : text)
        + "<o:p></o:p></span></p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
