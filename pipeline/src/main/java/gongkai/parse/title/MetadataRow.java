package gongkai.parse.title;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of index number, category, publisher and dates that a page prints above a report. */
final class MetadataRow {
  private static final String OTHER_LABELS =
      "索引号|信息索引号|索引|分类|信息分类|主题分类|组配分类|体裁分类|发布机构|发布单位|发文机关|发文单位|发文机构|公开主体|公开机构|发文日期|成文日期|生成日期|公开日期"
          + "|发布日期|发布时间|发文字号|文号|公文字号|主题词|公开方式|公开范围|公开时限|公开属性|有效性|信息来源|来源|作者|责任编辑|编辑|浏览次数|点击数"
          + "|访问量|阅读次数|内容概述|关键词|字号|体裁|载体类型|记录形式|信息编号|编号|是否有效|生效日期|废止日期|当前位置|您的位置";
  private static final Pattern OTHER =
      Pattern.compile("(?:^|[^\\p{IsIdeographic}])(?:" + OTHER_LABELS + ")[:|\\]】]");
  private static final Pattern NEXT = Pattern.compile("(?:" + OTHER_LABELS + "|标题|名称)[:|\\]】].*$");
  private static final Pattern TITLE =
      Pattern.compile("(?:信息|文件|公文|文章|标题|资料)?(?:标题|名称|题名|题目)[\\]】]?[:|]+(.*)$");

  private MetadataRow() {}

  /**
   * What a line can hold of a title: the words behind a label such as 标题 or 名称; all of it where it
   * has no labels; null where its labels say that it is about something else.
   */
  static @Nullable String title(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('：') < 0 && line.indexOf('|') < 0) {
      return line;
    }
    String compact = Title.compact(line);
    Matcher title = TITLE.matcher(compact);
    if (title.find()) {
      return NEXT.matcher(title.group(1)).replaceFirst("");
    }
    return OTHER.matcher(compact).find() ? null : line;
  }

  /** The words without the labels and values that follow them on the line. */
  static String untilNextLabel(String words) {
    return NEXT.matcher(words).replaceFirst("");
  }
}
