package gongkai.extract.html;

import gongkai.text.CsvResource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's metadata: {@code title} from the title element, and from meta elements with the names in
 * {@code pages/metadata.csv} {@code article_title}, {@code published_on}, {@code source}, {@code
 * description}, {@code site} and {@code column}. Values are stripped; of several elements with the
 * same meaning the first counts.
 */
final class PageMetadata {
  private static final Map<String, String> KEYS = new HashMap<>();

  static {
    for (CSVRecord row : CsvResource.rows("/pages/metadata.csv")) {
      KEYS.put(row.get("name"), row.get("key"));
    }
  }

  private PageMetadata() {}

  static Map<String, String> of(Document page) {
    Map<String, String> metadata = new LinkedHashMap<>();
    put(metadata, "title", page.title());
    for (Element tag : page.getElementsByTag("meta")) {
      String name = tag.hasAttr("name") ? tag.attr("name") : tag.attr("property");
      String key = KEYS.get(name.strip().toLowerCase(Locale.ROOT));
      if (key != null) {
        put(metadata, key, tag.attr("content"));
      }
    }
    return metadata;
  }

  private static void put(Map<String, String> metadata, String key, String value) {
    RunningText text = new RunningText();
    text.append(value);
    String words = text.take();
    if (!words.isEmpty()) {
      metadata.putIfAbsent(key, words);
    }
  }
}
