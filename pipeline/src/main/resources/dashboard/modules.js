// The page's one global name. Each script defines one module: a function that takes other modules by their
// names and returns what it offers by name. scripts.csv puts a module behind those that it takes.
globalThis.gongkai = (() => {
  const modules = new Map();

  /** An object whose missing names are mistakes and not undefined. */
  const strict = (object, missing) => new Proxy(Object.freeze(object), {
    get(target, name) {
      if (!Object.hasOwn(target, name)) throw new Error(missing(String(name)));
      return target[name];
    },
  });

  return Object.freeze({
    define(name, create) {
      if (modules.has(name)) throw new Error(`Invalid module ${name}: defined twice`);
      const taken = strict(Object.fromEntries(modules), (other) => `Missing module ${other}, which ${name} takes`);
      modules.set(name, strict({ ...create(taken) }, (offer) => `Missing ${offer} in module ${name}`));
    },

    /** Called by the scripts beside the page, each of which brings one part of the data. */
    part(name, content) {
      modules.get("parts").receive(name, content);
    },
  });
})();
