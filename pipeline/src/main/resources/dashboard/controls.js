// What is looked at: region, year, scope and language, kept in the address so that it can be sent on.
const places = data.places.map(([level, code, name, province, city]) => ({ level, code, name, province, city }));
const placeAt = new Map(places.map((place) => [place.level + " " + place.code, place]));

function nameOfPlace(level, code) {
  const tile = level === provinceLevel ? data.tiles.find(([tileCode]) => tileCode === code) : null;
  const name = placeAt.get(level + " " + code)?.name || tile?.[3] || code;
  return tile ? inLanguage([name, tile[5]]) : name;
}

const chosenProvince = () => (state.level === provinceLevel ? state.code : placeAt.get(state.level + " " + state.code)?.province);
const chosenPrefecture = () => (state.level === "prefecture" ? state.code : state.level === "county" ? placeAt.get("county " + state.code)?.city : null);

async function choosePlace(level, code) {
  Object.assign(state, { level, code });
  bodyList.page = 0;
  await show();
}

function below(level, matches) {
  return places.filter((place) => place.level === level && matches(place)).map(({ code, name }) => [code, name]);
}

function placeChoices() {
  const province = chosenProvince();
  const prefecture = chosenPrefecture();
  const provinces = data.tiles.map(([code]) => [code, nameOfPlace(provinceLevel, code)]);
  const prefectures = [["", say("whole_province")], ...below("prefecture", (place) => place.province === province)];
  const counties = [["", say("whole_prefecture")], ...below("county", (place) => place.province === province && (!prefecture || place.city === prefecture))];
  return [choice("province", say("province"), provinces, province, (code) => choosePlace(provinceLevel, code)),
    choice("prefecture", say("prefecture"), prefectures, prefecture || "", (code) => (code ? choosePlace("prefecture", code) : choosePlace(provinceLevel, province))),
    choice("county", say("county"), counties, state.level === "county" ? state.code : "",
      (code) => (code ? choosePlace("county", code) : prefecture ? choosePlace("prefecture", prefecture) : choosePlace(provinceLevel, province)))];
}

function scopeSwitch() {
  return make("fieldset", {}, make("legend", {}, say("scope")), make("div", { class: "switch" }, ...["rollup", "unit"].map((scope) =>
    make("button", { type: "button", data: { scope }, "aria-pressed": String(state.scope === scope), onclick: () => { state.scope = scope; show(); } }, inHeading(say(scope))))));
}

function controls() {
  return make("div", { class: "filters", role: "group", "aria-label": say("controls") }, ...placeChoices(),
    choice("year", say("year"), [...years].reverse().map((year) => [String(year), String(year)]), String(state.year), (year) => { state.year = Number(year); show(); }),
    scopeSwitch());
}

function titleRow() {
  const button = make("button", { type: "button", id: "language", "aria-label": say("language_of"), onclick: () => {
    state.language = state.language === "zh" ? "en" : "zh";
    show();
  } }, say("language"));
  const published = new Date(data.run.published).toISOString().slice(0, 16).replace("T", " ") + " UTC";
  return [make("h1", {}, say("title")), make("p", {}, say("run", data.run.id, published)), button];
}

/** The most reports are the best place to begin at. */
function begin() {
  const [first] = [...data.rows.applications_by_region_year].sort((a, b) => usedBy(b) - usedBy(a) || b[2] - a[2] || (a[1] < b[1] ? -1 : 1));
  Object.assign(state, first ? { level: first[0], code: first[1], year: first[2], scope: first[3] }
    : { level: provinceLevel, code: data.tiles[0][0], year: years[years.length - 1] ?? null, scope: "rollup" });
}
const usedBy = (row) => row[marts.get("applications_by_region_year").places.get("used_count")];

/** Takes from the address what is there and sensible. */
function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  if (Object.hasOwn(languages, asked.get("language"))) state.language = asked.get("language");
  const [level, code] = (asked.get("region") || "").split(":");
  if (placeAt.has(level + " " + code)) Object.assign(state, { level, code });
  if (years.includes(Number(asked.get("year")))) state.year = Number(asked.get("year"));
  if (["rollup", "unit"].includes(asked.get("scope"))) state.scope = asked.get("scope");
}

function writeAddress() {
  const { language, level, code, year, scope } = state;
  history.replaceState(null, "", "#" + new URLSearchParams({ language, region: level + ":" + code, year, scope }));
}
