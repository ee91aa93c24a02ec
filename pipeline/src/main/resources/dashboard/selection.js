// What is looked at: language, region, year and scope, and the metric of each chart that offers several.
gongkai.define("selection", () => {
  const selection = { language: "zh" };
  const listeners = [];

  /** Calls the listener with what has changed after every change. */
  function whenSelected(listener) {
    listeners.push(listener);
  }

  function select(changes) {
    Object.assign(selection, changes);
    listeners.forEach((listener) => listener(changes));
  }

  return { selection, select, whenSelected };
});
