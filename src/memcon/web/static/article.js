// An article: what one points at or steps to lights up in the text and beside it. j and k step through the entries.
"use strict";
const entries = [...document.querySelectorAll("[data-entry]")];
const runs = [...document.querySelectorAll("[data-entries]")];
let here = -1;

function light(ids) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const id of ids) {
    document.getElementById("p-" + id)?.classList.add("lit");
    document.getElementById(id)?.classList.add("lit");
  }
  for (const run of runs) {
    if (run.dataset.entries.split(" ").some((id) => ids.includes(id))) run.classList.add("lit");
  }
}

function step(by) {
  if (!entries.length) return;
  here = (here + by + entries.length) % entries.length;
  const id = entries[here].dataset.entry;
  light([id]);
  document.getElementById(id)?.scrollIntoView({ block: "center" });
  entries[here].scrollIntoView({ block: "nearest" });
  entries[here].querySelector("a").focus({ preventScroll: true });
}

for (const [n, entry] of entries.entries()) {
  entry.addEventListener("mouseenter", () => light([entry.dataset.entry]));
  entry.addEventListener("focusin", () => { here = n; light([entry.dataset.entry]); });
}
for (const run of runs) run.addEventListener("mouseenter", () => light(run.dataset.entries.trim().split(" ")));
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
const asked = entries.findIndex((entry) => entry.dataset.entry === location.hash.slice(1).replace(/^p-/, ""));
if (asked >= 0) { here = asked; light([entries[asked].dataset.entry]); }
