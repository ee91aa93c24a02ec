// Shows the page again whenever what is looked at changes.
gongkai.define("start", ({
  selection: { selection, select, whenSelected }, words: { say, languageCode }, elements: { make },
  cells: { loadRegionsOf }, regions: { provinceLevel }, charts: { forgetCharts }, headline: { headline }, tiles: { tileMap },
  panels: { trend, applicationPanels, disputePanels }, quality: { qualityPanels }, bodies: { bodySection, showBodies },
  controls: { controls, titleRow }, address: { firstSelection, selectionInAddress, writeAddress },
}) => {
  async function show() {
    const focused = document.activeElement?.id;
    const tile = document.activeElement?.dataset.code;
    const failure = selection.level === provinceLevel ? null : await loadRegionsOf(selection.code).catch((error) => error);
    forgetCharts();
    document.documentElement.lang = languageCode();
    document.title = say("title");
    document.querySelector(".skip").textContent = say("skip");
    document.querySelector("header").replaceChildren(...titleRow());
    document.querySelector("nav").replaceChildren(controls());
    document.querySelector("main").replaceChildren(
      ...(failure ? [make("p", { role: "alert" }, failure.message)] : []),
      headline(), make("section", {}, make("div", { class: "columns" }, tileMap(), trend())),
      applicationPanels(), disputePanels(), qualityPanels(), bodySection());
    document.querySelector("footer").replaceChildren(make("p", {}, say("about")));
    const again = focused ? document.getElementById(focused) : tile ? document.querySelector(`[data-code="${tile}"]`) : null;
    again?.focus({ preventScroll: true });
    writeAddress();
    await showBodies();
  }

  whenSelected(show);
  select({ ...firstSelection(), ...selectionInAddress() });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  addEventListener("hashchange", () => select(selectionInAddress()));
});
