package gongkai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "http-equiv",
          "content",
          "name",
          "id",
          "class",
          "title",
          "href",
          "colspan");

  @Test
  void tellsOfEveryCellWhereItsValueComesFrom() throws IOException {
    ReportView view = ReportView.of(SamplePages.of("湖寮镇2023"), null);

    Document page = Jsoup.parse(HtmlReport.of(view));

    assertThat(page.select("tbody td:not(.place):not([colspan])"))
        .hasSameSizeAs(ReportViewTest.cells(view));
    Element inferred = page.selectFirst("td[title^=applications.unavailable_not_held.total:]");
    assertThat(inferred.className()).isEqualTo("inferred marked");
    assertThat(inferred.attr("title")).endsWith("inferred, printed \"1\", line 308");
    assertThat(inferred.text()).isEqualTo("1^[1]");
    assertThat(page.select("tr.raw q").eachText()).containsExactly("1 | 0 | 1");
  }

  @Test
  void leadsFromEveryMarkToItsFinding() throws IOException {
    for (ReportPage report : SamplePages.all()) {
      ReportView view = ReportView.of(report, null);
      Document page = Jsoup.parse(HtmlReport.of(view));

      assertThat(page.select("section")).as(report.path()).hasSameSizeAs(view.findings());
      for (Element mark : page.select("td a")) {
        assertThat(page.select("section" + mark.attr("href"))).hasSize(1);
      }
    }
  }

  @Test
  void needsNothingElseAndAllowsNothingElse() throws Exception {
    ReportView view =
        ReportView.comparison(SamplePages.of("石台县财政局2021"), SamplePages.of("石台县财政局2022年政府"));

    assertHarmless(HtmlReport.of(view));
    assertThat(Jsoup.parse(HtmlReport.of(view)).select("td small").eachText())
        .anyMatch(text -> text.matches("2021: 29; [+-]\\d+, [+-][\\d.]+%"));
  }

  @Test
  void showsMarkupOfAReportAsText() throws Exception {
    String attack =
        "</td></style><script>alert(1)</script><img src=x onerror=alert(2)>\" onclick='x' &lt; \u202e\u0000";
    ReportPage hostile = HostilePages.with(SamplePages.of("石台县财政局2022年政府"), attack);

    String html = HtmlReport.of(ReportView.of(hostile, hostile));

    assertHarmless(html);
    assertThat(html).doesNotContain("\u202e", "\u0000");
    assertThat(Jsoup.parse(html).selectFirst("h1").text())
        .startsWith("</td></style><script>alert(1)");
    assertThat(Jsoup.parse(html).selectFirst("h1").wholeText()).contains("&lt; ");
  }

  private static void assertHarmless(String html) throws NoSuchAlgorithmException {
    Document page = Jsoup.parse(html);
    assertThat(page.select("script, img, link, iframe, object, form, base, svg")).isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).contains(attribute.getKey());
      }
      if (element.hasAttr("href")) {
        assertThat(element.attr("href")).matches("#finding-\\d+");
      }
    }
    List<Element> styles = page.select("style");
    assertThat(styles).hasSize(1);
    byte[] style = styles.get(0).data().getBytes(StandardCharsets.UTF_8);
    String digest =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + digest
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(styles.get(0).data()).doesNotContain("url(", "@import");
  }
}
