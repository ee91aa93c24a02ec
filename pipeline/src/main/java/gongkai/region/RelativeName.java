package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that says of what kind the area is, not which: 市教育局, 自治区审计厅.
 *
 * @param areaWord 市, 自治区, ...
 */
record RelativeName(String areaWord) {
  /** The level of the area; null for 市, which may be a prefecture or a county. */
  @Nullable Level level() {
    return switch (areaWord) {
      case "自治区", "省" -> Level.PROVINCE;
      case "自治州", "州", "盟" -> Level.PREFECTURE;
      case "自治县", "县", "旗", "区" -> Level.COUNTY;
      default -> null;
    };
  }

  /** The one area of this kind that a hint leaves possible; null when it leaves none or several. */
  @Nullable Region meant(Evidence hint, Gazetteer gazetteer, @Nullable Integer year) {
    List<Region> areas = new ArrayList<>();
    for (Region place : hint.places()) {
      Region area = level() == Level.PROVINCE ? gazetteer.at(place.provinceCode(), year) : place;
      if (area != null
          && area.level() != Level.TOWNSHIP
          && area.name().endsWith(areaWord)
          && (year == null || area.isValidIn(year, 1))
          && areas.stream().noneMatch(other -> other.code().equals(area.code()))) {
        areas.add(area);
      }
    }
    return areas.size() == 1 ? areas.get(0) : null;
  }

  /** The reading of an issuer's name once its area is known. */
  PlaceChain of(Region area, Issuer issuer) {
    List<PlaceSpelling> steps = List.of(new PlaceSpelling(area, PlaceSpelling.Form.ALIAS));
    return new PlaceChain(steps, areaWord.length(), issuer.name().substring(areaWord.length()));
  }
}
