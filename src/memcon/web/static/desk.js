// What makes the desk quicker; every page works without it. Plain, small, nothing from elsewhere.
"use strict";

// Forms marked data-live answer as one types: the page is fetched again and what is marked data-live-part replaced.
for (const form of document.querySelectorAll("form[data-live]")) {
  let wait = 0, asked = 0;
  const refresh = async () => {
    const number = ++asked;
    const address = new URL(form.action);
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== "")).toString();
    let page;
    try {
      const answer = await fetch(address);
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch { return; }
    if (number !== asked) return; // an older question than the newest
    for (const part of document.querySelectorAll("[data-live-part]")) {
      const fresh = page.getElementById(part.id);
      if (fresh) part.replaceWith(fresh);
    }
    history.replaceState(null, "", address);
  };
  form.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(refresh, 180); });
}

// On a phone, filters wait folded.
if (matchMedia("(max-width: 40rem)").matches) {
  for (const folded of document.querySelectorAll("details.narrow")) folded.open = false;
}

// "/" goes to the search field.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("main input[type=search], .top input[type=search]");
  if (field) { event.preventDefault(); field.focus(); field.select(); }
});
