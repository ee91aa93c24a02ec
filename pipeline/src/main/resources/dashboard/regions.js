// Provinces, prefectures and counties: their names and which lies in which.
gongkai.define("regions", ({ data: { recordsOf }, selection: { selection } }) => {
  const provinceLevel = "province";
  const tiles = recordsOf("tiles");
  const regions = recordsOf("regions");
  const regionAt = new Map(regions.map((region) => [region.region_level + " " + region.region_code, region]));

  const regionOf = (level, code) => regionAt.get(level + " " + code);

  function regionName(level, code) {
    const tile = level === provinceLevel ? tiles.find(({ region_code }) => region_code === code) : null;
    if (tile && selection.language === "en") return tile.name_en;
    return regionOf(level, code)?.region_name || tile?.short_zh || code;
  }

  const selectedRegion = () => regionOf(selection.level, selection.code);
  const selectedProvince = () => (selection.level === provinceLevel ? selection.code : selectedRegion()?.province_code);
  const selectedPrefecture = () =>
    (selection.level === "prefecture" ? selection.code : selection.level === "county" ? selectedRegion()?.city_code : null);

  const prefecturesOf = (province) =>
    regions.filter(({ region_level, province_code }) => region_level === "prefecture" && province_code === province);

  /** The counties of a province, or of one of its prefectures. */
  const countiesOf = (province, prefecture) => regions.filter(({ region_level, province_code, city_code }) =>
    region_level === "county" && province_code === province && (!prefecture || city_code === prefecture));

  return { provinceLevel, tiles, regionOf, regionName, selectedRegion, selectedProvince, selectedPrefecture, prefecturesOf, countiesOf };
});
