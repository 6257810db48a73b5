// Comfort only: every page works without it.
(() => {
  const kept = sessionStorage;
  const problem = document.querySelector("[data-focus]");
  problem?.focus();

  // A half-filled form is kept in this tab until it was sent and did not come back with problems.
  const sent = kept.getItem("sent");
  kept.removeItem("sent");
  if (sent && !problem) kept.removeItem(sent);

  const isTick = (field) => /^(checkbox|radio)$/.test(field.type);
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = location.pathname + location.search + " " + form.dataset.keep;
    const fields = [...form.elements].filter((field) => field.name && field.name[0] != "_" && !/file|password/.test(field.type));
    const read = () => JSON.stringify(fields.map((field) => (isTick(field) ? field.checked : field.value)));
    const text = kept.getItem(key);
    const values = JSON.parse(text) || [];
    if (text && !problem && values.length == fields.length && text != read()) {
      // Hidden fields too: an old version number must meet the server's check, never slip past it.
      fields.forEach((field, i) => (field[isTick(field) ? "checked" : "value"] = values[i]));
      const note = form.querySelector(".kept");
      note.hidden = false;
      note.querySelector("button").onclick = () => {
        kept.removeItem(key);
        form.reset();
        location.reload();
      };
    }
    form.addEventListener("input", () => kept.setItem(key, read()));
    form.addEventListener("submit", () => kept.setItem("sent", key));
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-quick-exit],[data-forget],[data-print]");
    if (!link) return;
    if ("print" in link.dataset) return event.preventDefault(), print();
    kept.clear();
    // The page is replaced, so that "back" does not open it again.
    if ("quickExit" in link.dataset) event.preventDefault(), location.replace(link.href);
  });
})();
