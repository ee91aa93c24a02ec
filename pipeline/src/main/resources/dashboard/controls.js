// The controls above the page: language, region, year and scope.
gongkai.define("controls", ({
  data: { run }, selection: { selection, select }, words: { say, inHeading }, elements: { make, choice }, cells: { years },
  regions: { provinceLevel, tiles, regionName, selectedProvince, selectedPrefecture, prefecturesOf, countiesOf },
}) => {
  const selectRegion = (level, code) => select({ level, code });

  const items = (regions) => regions.map(({ region_code, region_name }) => ({ value: region_code, text: region_name }));

  function regionChoices() {
    const province = selectedProvince();
    const prefecture = selectedPrefecture();
    const provinces = tiles.map(({ region_code: code }) => ({ value: code, text: regionName(provinceLevel, code) }));
    const prefectures = [{ value: "", text: say("whole_province") }, ...items(prefecturesOf(province))];
    const counties = [{ value: "", text: say("whole_prefecture") }, ...items(countiesOf(province, prefecture))];
    const selectAbove = () => (prefecture ? selectRegion("prefecture", prefecture) : selectRegion(provinceLevel, province));
    return [
      choice("province", say("province"), provinces, province, (code) => selectRegion(provinceLevel, code)),
      choice("prefecture", say("prefecture"), prefectures, prefecture || "",
        (code) => (code ? selectRegion("prefecture", code) : selectRegion(provinceLevel, province))),
      choice("county", say("county"), counties, selection.level === "county" ? selection.code : "",
        (code) => (code ? selectRegion("county", code) : selectAbove())),
    ];
  }

  function yearChoice() {
    const newestFirst = [...years].reverse().map((year) => ({ value: String(year), text: String(year) }));
    return choice("year", say("year"), newestFirst, String(selection.year), (year) => select({ year: Number(year) }));
  }

  function scopeSwitch() {
    const button = (scope) => make("button", {
      type: "button", data: { scope }, "aria-pressed": String(selection.scope === scope), onclick: () => select({ scope }),
    }, inHeading(say(scope)));
    return make("fieldset", {}, make("legend", {}, say("scope")),
      make("div", { class: "switch" }, button("rollup"), button("unit")));
  }

  const controls = () => make("div", { class: "filters", role: "group", "aria-label": say("controls") },
    ...regionChoices(), yearChoice(), scopeSwitch());

  function titleRow() {
    const button = make("button", {
      type: "button", id: "language", "aria-label": say("language_of"),
      onclick: () => select({ language: selection.language === "zh" ? "en" : "zh" }),
    }, say("language"));
    const published = new Date(run.published).toISOString().slice(0, 16).replace("T", " ") + " UTC";
    return [make("h1", {}, say("title")), make("p", {}, say("run", run.id, published)), button];
  }

  return { controls, titleRow };
});
