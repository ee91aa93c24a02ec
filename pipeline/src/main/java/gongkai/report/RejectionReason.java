package gongkai.report;

import static java.util.Objects.requireNonNull;

import gongkai.text.CsvResource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a file is no report, as {@code rejections.csv} lists it.
 *
 * @param code in output and in SQL
 * @param titleWords words of a heading that show the kind of text, empty for reasons that concern
 *     the file and not its words
 * @param unlessWords words of the same heading with which it does not count
 */
public record RejectionReason(
    String code,
    String labelZh,
    String labelEn,
    List<String> titleWords,
    List<String> unlessWords) {

  private static final List<RejectionReason> ALL =
      CsvResource.rows("/rejections.csv").stream()
          .map(
              row ->
                  new RejectionReason(
                      row.get("code"),
                      row.get("label_zh"),
                      row.get("label_en"),
                      words(row.get("title_words")),
                      words(row.get("unless_words"))))
          .toList();

  private static final Map<String, RejectionReason> BY_CODE =
      ALL.stream().collect(Collectors.toMap(RejectionReason::code, Function.identity()));

  public RejectionReason {
    requireNonNull(code, "code is null");
    titleWords = List.copyOf(titleWords);
    unlessWords = List.copyOf(unlessWords);
  }

  /** All reasons in the order in which they are tried. */
  public static List<RejectionReason> all() {
    return ALL;
  }

  /**
   * @throws IllegalArgumentException when no such code is listed
   */
  public static RejectionReason of(String code) {
    RejectionReason reason = BY_CODE.get(code);
    if (reason == null) {
      throw new IllegalArgumentException("Invalid rejection code: " + code);
    }
    return reason;
  }

  /** Whether a heading shows a text of this kind. */
  public boolean matches(String heading) {
    return titleWords.stream().anyMatch(heading::contains)
        && unlessWords.stream().noneMatch(heading::contains);
  }

  private static List<String> words(String list) {
    return list.isEmpty() ? List.of() : Stream.of(list.split(";", -1)).toList();
  }
}
