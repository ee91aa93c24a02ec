// Shows the page anew whenever what is looked at changes.
async function show() {
  const focused = document.activeElement?.id;
  const tile = document.activeElement?.dataset.code;
  const failure = state.level === provinceLevel ? null : await bringRegionsOf(state.code).catch((error) => error);
  forgetCharts();
  document.documentElement.lang = languages[state.language].code;
  document.title = say("title");
  document.querySelector(".skip").textContent = say("skip");
  document.querySelector("header").replaceChildren(...titleRow());
  document.querySelector("nav").replaceChildren(controls());
  document.querySelector("main").replaceChildren(...(failure ? [make("p", { role: "alert" }, failure.message)] : []),
    headline(), make("section", {}, make("div", { class: "columns" }, tileMap(), trend())),
    applicationPanels(), disputePanels(), qualityPanels(), bodySection());
  document.querySelector("footer").replaceChildren(make("p", {}, say("about")));
  const again = focused ? document.getElementById(focused) : tile ? document.querySelector(`[data-code="${tile}"]`) : null;
  again?.focus({ preventScroll: true });
  writeAddress();
  await loadBodies();
}

begin();
readAddress();
show();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
addEventListener("hashchange", () => {
  readAddress();
  show();
});
