package gongkai.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a body that gives only the kind of its area: 市教育局, 自治区审计厅.
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

  /** The one area of this kind that a hint allows; null where it allows none or several. */
  @Nullable Region area(Evidence hint, Gazetteer gazetteer, @Nullable Integer year) {
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

  /** The chain that an issuer's name stands for once its area is known. */
  PlaceChain chain(Region area, Issuer issuer) {
    List<GazetteerEntry> entries = List.of(new GazetteerEntry(area, GazetteerEntry.NameForm.ALIAS));
    return new PlaceChain(entries, areaWord.length(), issuer.name().substring(areaWord.length()));
  }
}
