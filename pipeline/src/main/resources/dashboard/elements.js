// Elements made of text: nothing that a report wrote is ever read as markup.
gongkai.define("elements", () => {
  /** Children that are null or undefined are left out, and so are attributes that are false. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name === "data") Object.assign(element.dataset, value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  const option = ({ value, text }, chosen) => make("option", { value, selected: chosen === value }, text);

  /** A choice under its label; `items` have a value and a text. */
  function choice(id, label, items, chosen, change) {
    const select = make("select", { id, onchange: (event) => change(event.target.value) },
      ...items.map((item) => option(item, chosen)));
    return make("label", { for: id }, label, select);
  }

  /** A table of heads and rows of cells; a cell is an element or a text. */
  function table({ caption, heads, rows, id }) {
    const headRow = make("tr", {}, ...heads.map((head) =>
      make("th", { scope: "col", class: head.number ? "number" : null }, head.text)));
    const body = rows.map((row) => make("tr", {}, ...row.map((content, index) => {
      const head = heads[index];
      const kind = head.number ? "number" : head.wide ? "wide" : null;
      return index === 0 && !head.number
        ? make("th", { scope: "row", class: kind }, content)
        : make("td", { class: kind }, content);
    })));
    return make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
      make("table", { id }, make("caption", { class: "hidden" }, caption),
        make("thead", {}, headRow), make("tbody", {}, ...body)));
  }

  /** A panel with a heading and a sentence about it. */
  function panel(id, title, note, ...content) {
    return make("div", { class: "panel", id },
      make("h3", {}, title), note ? make("p", { class: "note" }, note) : null, ...content);
  }

  return { make, choice, table, panel };
});
