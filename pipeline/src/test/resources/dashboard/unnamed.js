// Controls without a name that a screen reader could say, ids that are there twice, tables without heads.
const unnamed = [];
for (const control of document.querySelectorAll("button, select, input, summary, dialog, [role=img], [role=region], [role=group]")) {
  const named = control.getAttribute("aria-label") || control.getAttribute("aria-labelledby") || control.labels?.length || control.textContent.trim();
  if (!named) unnamed.push(control.outerHTML.slice(0, 120));
}
const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) unnamed.push("twice: " + id);
for (const table of document.querySelectorAll("table")) if (!table.querySelector("thead th[scope=col]")) unnamed.push("no heads: " + table.id);
return unnamed;
