package gongkai.extract.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The classes and ids that a page's own style sheets hide. Only rules with a single class or id as
 * selector count; those in media queries or with nested selectors do not.
 */
final class StyleRules {
  private static final Pattern ONE_NAME = Pattern.compile("[a-z]*([.#][a-zA-Z_][\\w-]*)");

  private final Set<String> hidden = new HashSet<>();

  private StyleRules() {}

  static StyleRules of(Document page) {
    StyleRules rules = new StyleRules();
    for (Element sheet : page.getElementsByTag("style")) {
      if (!sheet.attr("media").contains("print")) {
        rules.addSheet(withoutComments(sheet.data()));
      }
    }
    return rules;
  }

  private static String withoutComments(String sheet) {
    StringBuilder plain = new StringBuilder(sheet.length());
    int start = 0;
    for (int open = sheet.indexOf("/*"); open >= 0; open = sheet.indexOf("/*", start)) {
      plain.append(sheet, start, open);
      int close = sheet.indexOf("*/", open + 2);
      start = close < 0 ? sheet.length() : close + 2;
    }
    return plain.append(sheet, start, sheet.length()).toString();
  }

  /** Adds the rules outside conditions such as {@code @media}. */
  private void addSheet(String sheet) {
    int start = 0;
    int depth = 0;
    int open = -1;
    for (int at = 0; at < sheet.length(); at++) {
      char character = sheet.charAt(at);
      if (character == '{' && depth++ == 0) {
        open = at;
      } else if (character == '}' && depth > 0 && --depth == 0) {
        addRule(sheet.substring(start, open).strip(), sheet.substring(open + 1, at));
        start = at + 1;
      } else if (character == ';' && depth == 0) {
        start = at + 1;
      }
    }
  }

  private void addRule(String selectors, String declarations) {
    if (!selectors.startsWith("@") && Visibility.isUnseen(declarations)) {
      for (String selector : selectors.replace("<!--", "").split(",", -1)) {
        Matcher name = ONE_NAME.matcher(selector.strip());
        if (name.matches()) {
          hidden.add(name.group(1));
        }
      }
    }
  }

  boolean hide(Element element) {
    if (hidden.isEmpty()) {
      return false;
    }
    if (element.hasAttr("id") && hidden.contains("#" + element.id())) {
      return true;
    }
    return element.hasAttr("class")
        && element.classNames().stream().anyMatch(name -> hidden.contains("." + name));
  }
}
