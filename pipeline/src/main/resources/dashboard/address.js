// The selection in the page's address, so that it can be sent on.
gongkai.define("address", ({ data: { recordsOf }, selection: { selection }, words: { languages }, cells: { years }, regions: { provinceLevel, tiles, regionOf } }) => {
  /** The province and year with the most reports are the best place to begin at. */
  function firstSelection() {
    const [first] = recordsOf("applications_by_region_year").sort((a, b) => b.used_count - a.used_count
      || b.report_year - a.report_year || (a.region_code < b.region_code ? -1 : 1));
    return first
      ? { level: first.region_level, code: first.region_code, year: first.report_year, scope: first.scope }
      : { level: provinceLevel, code: tiles[0].region_code, year: years[years.length - 1] ?? null, scope: "rollup" };
  }

  /** Takes from the address what is there and sensible. */
  function selectionInAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const [level, code] = (asked.get("region") || "").split(":");
    return {
      ...(Object.hasOwn(languages, asked.get("language")) ? { language: asked.get("language") } : {}),
      ...(regionOf(level, code) ? { level, code } : {}),
      ...(years.includes(Number(asked.get("year"))) ? { year: Number(asked.get("year")) } : {}),
      ...(["rollup", "unit"].includes(asked.get("scope")) ? { scope: asked.get("scope") } : {}),
    };
  }

  function writeAddress() {
    const { language, level, code, year, scope } = selection;
    history.replaceState(null, "", "#" + new URLSearchParams({ language, region: level + ":" + code, year, scope }));
  }

  return { firstSelection, selectionInAddress, writeAddress };
});
