package gongkai.view;

import gongkai.region.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A report, or two of one body, as one web page that needs nothing else: no script, no picture, no
 * address. Its policy allows the one style sheet that it holds and nothing more.
 */
public final class HtmlReport {
  private static final String STYLE = style();

  private HtmlReport() {}

  /** The whole page in UTF-8. */
  public static String of(ReportView view) {
    HtmlWriter html = new HtmlWriter();
    String heading = heading(view);
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "zh-CN").newLine();
    html.open("head").newLine();
    html.open("meta", "charset", "utf-8").newLine();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy()).newLine();
    html.open("meta", "name", "referrer", "content", "no-referrer").newLine();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .newLine();
    html.element("title", heading).newLine();
    html.open("style").raw(STYLE).close("style").newLine();
    html.close("head").newLine().open("body").newLine();
    html.element("h1", heading).newLine();
    appendFacts(html, view);
    for (TableView table : view.tables()) {
      HtmlTable.append(html, view, table);
    }
    HtmlFindings.append(html, view);
    appendLegend(html);
    return html.close("body").newLine().close("html").newLine().page();
  }

  private static String policy() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(digest)
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Cannot find SHA-256 in this Java", impossible);
    }
  }

  private static String heading(ReportView view) {
    ReportPage page = view.page();
    ReportPage earlier = view.earlier();
    Body body = page.body();
    String name = body == null || body.name() == null ? "body not named" : body.name();
    if (view.comparing() && earlier != null) {
      return name + " " + earlier.year() + " – " + page.year();
    }
    return page.title() == null ? name : page.title();
  }

  private static void appendFacts(HtmlWriter html, ReportView view) {
    ReportPage page = view.page();
    ReportPage earlier = view.earlier();
    Body body = page.body();
    html.open("dl").newLine();
    fact(html, "单位 body", body == null ? null : body.name());
    fact(html, "编号 id", body == null ? null : body.id());
    fact(html, "范围 scope", body == null ? null : body.scope());
    fact(html, "地区 region", page.region());
    fact(html, "年度 year", page.year());
    fact(html, "公布 published", page.publishedOn() == null ? null : page.publishedOn().toString());
    fact(html, "来源 source", source(page));
    fact(html, "问题 findings", TerminalFindings.counts(page.findings()));
    if (earlier != null) {
      fact(html, "对照 earlier", earlier.year() + ": " + source(earlier));
      if (view.comparing()) {
        fact(html, "问题 findings", TerminalFindings.counts(earlier.findings()));
      }
    }
    html.close("dl").newLine();
  }

  private static String source(ReportPage page) {
    return page.path() + " (" + page.format() + ", " + page.status() + ")";
  }

  private static void fact(HtmlWriter html, String name, @Nullable String value) {
    if (value != null) {
      html.element("dt", name).element("dd", value).newLine();
    }
  }

  private static void appendLegend(HtmlWriter html) {
    html.element("h2", "符号 signs").newLine().open("ul", "class", "signs").newLine();
    for (CellSymbol symbol : CellSymbol.values()) {
      html.open("li")
          .element("b", symbol.symbol())
          .text(" " + symbol.meaning())
          .close("li")
          .newLine();
    }
    html.close("ul").newLine();
  }

  private static String style() {
    try (InputStream stream = HtmlReport.class.getResourceAsStream("/view/report.css")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read resource /view/report.css", unreadable);
    }
  }
}
