package gongkai.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report covers.
 *
 * @param code {@code rollup} for the government's whole area, {@code unit} for the body itself;
 *     null where unknown
 * @param reason why, in words
 */
record BodyScope(@Nullable String code, String reason) {
  private static final List<String> WORDS_OF_WHOLE_AREA =
      List.of(
          "全市", "全县", "全区", "全省", "全州", "全旗", "全盟", "全自治", "各县", "各区", "各乡镇", "各镇", "各街道", "各级行政机关",
          "各地各部门");
  private static final List<String> WORDS_OF_OFFICE = List.of("本办", "我办", "我厅");

  static BodyScope of(BodyKind kind, String organ, RegionQuery query, RegionMatch match) {
    return switch (kind) {
      case GOVERNMENT -> new BodyScope("rollup", "a government of county level or above");
      case GOVERNMENT_OFFICE -> ofOffice(organ, query.text());
      case TOWNSHIP -> new BodyScope("unit", "a township reports itself");
      case SUBDISTRICT -> new BodyScope("unit", "a subdistrict reports itself");
      case DEVELOPMENT_ZONE -> new BodyScope("unit", "a zone reports itself");
      case VERTICAL -> new BodyScope("unit", "led from above, outside the local government");
      case MINISTRY -> new BodyScope("unit", "an organ of the state");
      case BUREAU -> new BodyScope("unit", "an organ of its own: " + organ);
      case OTHER ->
          match.outcome().equals("empty")
              ? new BodyScope(null, "no body named")
              : new BodyScope(null, "not recognised: " + organ);
    };
  }

  /** A government's office reports for the government or for itself; only its text shows which. */
  private static BodyScope ofOffice(String organ, String text) {
    boolean isWholeArea = WORDS_OF_WHOLE_AREA.stream().anyMatch(text::contains);
    boolean isOffice = WORDS_OF_OFFICE.stream().anyMatch(text::contains);
    if (isWholeArea == isOffice) {
      return new BodyScope(null, organ + ": the text does not tell for whom it reports");
    }
    return isWholeArea
        ? new BodyScope("rollup", organ + " writes of the whole area")
        : new BodyScope("unit", organ + " writes of itself");
  }
}
