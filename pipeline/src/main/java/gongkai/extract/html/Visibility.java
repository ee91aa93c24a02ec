package gongkai.extract.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Decides which elements are part of a page's visible text. */
final class Visibility {
  /** Scripts, pictures, form controls, ruby annotations, struck-out text. */
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "select",
          "option",
          "datalist",
          "button",
          "input",
          "textarea",
          "object",
          "embed",
          "applet",
          "canvas",
          "audio",
          "video",
          "map",
          "marquee",
          "noframes",
          "rp",
          "rt",
          "rtc",
          "del",
          "s",
          "strike",
          "title",
          "meta",
          "link",
          "col",
          "colgroup");

  /** Elements around an article, unless they contain headings or tables themselves. */
  private static final Set<String> AROUND = Set.of("nav", "header", "footer", "aside");

  private static final Set<String> ARTICLE_PARTS = Set.of("article", "table", "h1", "h2", "h3");

  /** How many descendants of such an element are searched for headings and tables. */
  private static final int LOOKED_AT = 20_000;

  private static final Set<String> AROUND_ROLES =
      Set.of("navigation", "banner", "search", "contentinfo");

  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|mso-hide\\s*:\\s*all|text-decoration(?:-line)?\\s*:[^;]*line-through"
              + "|(?:opacity|font-size)\\s*:\\s*0(?:\\.0*)?(?:px|pt|em|rem|%)?\\s*(?:[;!]|$))");

  /** References to footnotes as Word prints them. */
  private static final Pattern NOTE_MARK =
      Pattern.compile("[\\[(（【〔]?\\s*(?:注?\\s*[0-9]{1,2}|\\*{1,3}|[①-⑳]|注)\\s*[\\])）】〕]?");

  private static final Pattern SHOWN_AS_BLOCK =
      Pattern.compile("display\\s*:\\s*(?:block|flex|grid|list-item|table)");

  private final boolean hiddenToo;
  private final Map<String, Boolean> unseenStyles = new HashMap<>();

  /** Elements that may hold an article until a script shows it. */
  private static final Set<String> SCRIPTED = Set.of("textarea", "template", "noscript");

  private final StyleRules rules;

  /**
   * @param rules what the page's style sheets hide
   * @param hiddenToo whether text counts that only a script would show
   */
  Visibility(StyleRules rules, boolean hiddenToo) {
    this.rules = rules;
    this.hiddenToo = hiddenToo;
  }

  boolean leavesOut(Element element) {
    String name = element.normalName();
    if (NEVER_TEXT.contains(name)) {
      return !hiddenToo || !SCRIPTED.contains(name);
    }
    if (AROUND.contains(name) || AROUND_ROLES.contains(element.attr("role"))) {
      return element.stream()
          .limit(LOOKED_AT)
          .noneMatch(inner -> ARTICLE_PARTS.contains(inner.normalName()));
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    return !hiddenToo && isHidden(element);
  }

  private boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || rules.hide(element)
        || !style.isEmpty() && unseenStyles.computeIfAbsent(style, Visibility::isUnseen);
  }

  static boolean isUnseen(String style) {
    return UNSEEN.matcher(style.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Whether it is a footnote reference, which would otherwise join the number or name before it.
   */
  boolean isNoteMark(Element element, RunningText before) {
    boolean mark =
        switch (element.normalName()) {
          case "sup" -> NOTE_MARK.matcher(element.text().strip()).matches();
          case "a" ->
              element.attr("href").startsWith("#_ftn") || element.attr("href").startsWith("#_edn");
          case "span" ->
              element.hasClass("MsoFootnoteReference") || element.hasClass("MsoEndnoteReference");
          default -> false;
        };
    return mark && before.lastPrinted() != ' ';
  }

  /** Whether the page breaks the line before and behind the element. */
  static boolean standsAlone(Element element) {
    if (element.isBlock()) {
      return !element.nameIs("ins");
    }
    String style = element.attr("style");
    return style.contains("display") && SHOWN_AS_BLOCK.matcher(style).find();
  }

  /** Whether the element leads to another page. */
  static boolean leadsAway(Element element) {
    return element.nameIs("a") && element.hasAttr("href") && !element.attr("href").startsWith("#");
  }
}
