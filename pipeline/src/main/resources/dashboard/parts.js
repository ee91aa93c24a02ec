// Parts of the data beside the page. A page on a disk may load scripts and nothing else.
gongkai.define("parts", ({ data: { parts }, words: { say } }) => {
  const partNames = new Set(parts);
  const loaded = new Map();
  const waiting = new Map();

  function receive(name, content) {
    if (waiting.has(name)) waiting.get(name)(content);
  }

  /** The content of a part; each is loaded once. */
  function loadPart(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = "data/" + name + ".js";
        script.onerror = () => {
          loaded.delete(name);
          reject(new Error(say("cannot_load", script.src)));
        };
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  return { partNames, loadPart, receive };
});
