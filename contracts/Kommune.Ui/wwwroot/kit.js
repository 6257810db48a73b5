"use strict";
// Comfort only: every page works without it.
(() => {
  const store = sessionStorage;
  const problem = document.querySelector("[data-focus]");
  if (problem) problem.focus();

  // Leaving a half-filled form loses nothing: it is kept in this tab until it is sent.
  const sent = store.getItem("sent");
  store.removeItem("sent");
  // The sent form did not come back with problems: it was taken.
  if (sent && !problem) store.removeItem(sent);

  const technical = (field) => !field.name || field.name[0] === "_" || field.type === "file" || field.type === "password";
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = "form:" + location.pathname + location.search + ":" + form.dataset.keep;
    const fields = [...form.elements].filter((field) => !technical(field));
    const ticks = (field) => field.type === "checkbox" || field.type === "radio";
    const read = () => fields.map((field) => (ticks(field) ? field.checked : field.value));
    const kept = JSON.parse(store.getItem(key) || "null");
    if (kept && kept.length === fields.length && !problem) {
      const old = JSON.stringify(read());
      // Hidden fields too: an old version number must meet the server's check, never slip past it.
      fields.forEach((field, i) => { if (ticks(field)) field.checked = kept[i]; else field.value = kept[i]; });
      const note = form.querySelector(".kept");
      if (note && old !== JSON.stringify(kept)) {
        note.hidden = false;
        note.querySelector("button").onclick = () => { store.removeItem(key); location.reload(); };
      }
    }
    form.addEventListener("input", () => store.setItem(key, JSON.stringify(read())));
    form.addEventListener("submit", () => store.setItem("sent", key));
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-quick-exit],[data-forget],[data-print]");
    if (!link) return;
    if ("print" in link.dataset) { event.preventDefault(); print(); return; }
    store.clear();
    // The page is replaced, so that "back" does not open it again.
    if ("quickExit" in link.dataset) { event.preventDefault(); location.replace(link.href); }
  });
})();
