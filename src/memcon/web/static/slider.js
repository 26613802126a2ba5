// Handles for a form with the fields "since" and "until": months as a slider. The form works without them.
"use strict";

for (const form of document.querySelectorAll("form[data-slider][data-first]")) {
  const months = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const day = (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  const first = months(form.dataset.first), last = months(form.dataset.last);
  if (last <= first) continue;
  const box = document.createElement("div");
  box.className = "handles";
  const handles = ["since", "until"].map((name) => {
    const field = form.elements[name], handle = document.createElement("input");
    Object.assign(handle, { type: "range", min: first, max: last, step: 1 });
    handle.setAttribute("aria-label", name === "since" ? "First month" : "Last month");
    handle.value = field.value ? months(field.value.padEnd(7, "-01")) : name === "since" ? first : last;
    const tell = () => handle.setAttribute("aria-valuetext", day(Number(handle.value)));
    tell();
    handle.addEventListener("input", () => { tell(); field.value = day(Number(handle.value)); });
    handle.addEventListener("change", () => form.requestSubmit());
    box.append(handle);
    return handle;
  });
  const keep = (moved) => {
    const [low, high] = handles;
    if (Number(low.value) > Number(high.value)) {
      const other = moved === low ? high : low;
      other.value = moved.value;
      form.elements[other === low ? "since" : "until"].value = day(Number(moved.value));
    }
  };
  for (const handle of handles) handle.addEventListener("input", () => keep(handle));
  form.insertBefore(box, form.querySelector("button"));
}
