package gongkai.prose;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A total and the parts that its sentence lists behind 其中: 公开信息51条，其中政策类3条、财政类48条.
 *
 * @param parts numbers in the total's own measure word, in the order of the text
 * @param open whether the list says that it is not whole (等)
 * @param words the text from the total to the last part
 */
public record PartList(BigDecimal total, List<BigDecimal> parts, boolean open, String words) {
  private static final String OF_WHICH = "其中";

  /** Longest stretch of a sentence looked at on either side. */
  private static final int REACH = 300;

  /** Words before a number that make it a change or another total rather than a part. */
  private static final List<String> NO_PART =
      List.of("增加", "减少", "同比", "增长", "下降", "上年", "去年", "共", "合计", "总");

  private static final int WORDS_BEFORE = 12;

  public PartList {
    requireNonNull(total, "total is null");
    requireNonNull(words, "words is null");
    parts = List.copyOf(parts);
  }

  /** A number with its measure word. */
  private record Counted(Quantity quantity, char unit, int start, int end) {}

  /** The sum of the parts. */
  public BigDecimal sum() {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The lists of a text. Rough numbers, parts in other measure words and changes on the year before
   * leave a list out: nothing can be said of it.
   */
  public static List<PartList> in(String text) {
    List<PartList> lists = new ArrayList<>();
    for (int at = text.indexOf(OF_WHICH); at >= 0; at = text.indexOf(OF_WHICH, at + 2)) {
      Counted total = totalBefore(text, at);
      PartList list = total == null ? null : list(text, at, total);
      if (list != null) {
        lists.add(list);
      }
    }
    return lists;
  }

  /** The number right before 其中, with nothing but marks between. */
  private static @Nullable Counted totalBefore(String text, int mark) {
    int index = Characters.BETWEEN_CLAUSES.skipBack(text, mark);
    int unit = index - 1;
    if (unit < 1 || !Characters.MEASURE_WORD.contains(text.charAt(unit))) {
      return null;
    }
    // The number may hold commas, 万 and 余, so it is read from every digit before it on.
    for (int start = Math.max(0, unit - WORDS_BEFORE); start < unit; start++) {
      if (Characters.DIGIT.contains(text.charAt(start))) {
        Counted counted = counted(text, start);
        if (counted != null && counted.end() == index) {
          boolean rough = start > 0 && "约近超逾过".indexOf(text.charAt(start - 1)) >= 0;
          return rough || counted.quantity().approximate() ? null : counted;
        }
        start = counted == null ? start : counted.end() - 1;
      }
    }
    return null;
  }

  private static @Nullable PartList list(String text, int mark, Counted total) {
    List<BigDecimal> parts = new ArrayList<>();
    int least = Math.min(text.length(), mark + OF_WHICH.length());
    int limit = Math.min(text.length(), mark + REACH);
    int last = least;
    int depth = 0;
    for (int at = least; at < limit; at++) {
      char character = text.charAt(at);
      if (Characters.SENTENCE_END.contains(character) || character == '；' || character == ';') {
        break;
      }
      if (Characters.OPENING_BRACKET.contains(character)) {
        depth++;
      } else if (Characters.CLOSING_BRACKET.contains(character) && depth-- == 0) {
        break;
      } else if (depth == 0 && text.startsWith(OF_WHICH, at)) {
        break;
      } else if (depth == 0 && Characters.DIGIT.contains(character)) {
        Counted part = counted(text, at);
        if (part != null) {
          if (!isPart(text, last, part, total)) {
            return null;
          }
          parts.add(part.quantity().value());
          last = part.end();
        }
        at = behindDigits(text, at) - 1;
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    boolean open = last < text.length() && text.charAt(last) == '等';
    String words = text.substring(total.start(), last);
    return new PartList(total.quantity().value(), parts, open, words);
  }

  private static boolean isPart(String text, int from, Counted part, Counted total) {
    String before = text.substring(Math.max(from, part.start() - WORDS_BEFORE), part.start());
    for (String words : NO_PART) {
      if (before.contains(words)) {
        return false;
      }
    }
    return part.unit() == total.unit()
        && !part.quantity().approximate()
        && (part.start() == 0 || "约近超逾过第".indexOf(text.charAt(part.start() - 1)) < 0);
  }

  private static @Nullable Counted counted(String text, int start) {
    Quantity quantity = Quantity.at(text, start);
    if (quantity == null) {
      return null;
    }
    int unit = Characters.skipBlanks(text, quantity.end());
    boolean measured = unit < text.length() && Characters.MEASURE_WORD.contains(text.charAt(unit));
    boolean longer =
        measured && unit + 1 < text.length() && "次".indexOf(text.charAt(unit + 1)) >= 0;
    return measured && !longer ? new Counted(quantity, text.charAt(unit), start, unit + 1) : null;
  }

  private static int behindDigits(String text, int start) {
    Quantity quantity = Quantity.at(text, start);
    return quantity == null ? start + 1 : Math.max(start + 1, quantity.end());
  }
}
