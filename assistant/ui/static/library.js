// The library: its list filtered by kind and genre, what was not learnt kept over a reload, learning opened on a phone.

const library = () => document.querySelector("#documents .library");
const chosen = ["", ""]; // of the kinds, of the genres; "" is all

/** Show the rows that fit what is chosen, and the chips that choose it. */
function filter() {
  const list = library();
  list.querySelectorAll(".kinds").forEach((group) => {
    const at = group.querySelector("[value^=g-]") ? 1 : 0;
    const held = group.querySelector(`[value="${chosen[at]}"]`) || group.querySelector(".kind-filter");
    group.querySelectorAll(".kind-filter").forEach((chip) => chip.classList.toggle("on", chip === held));
  });
  const wanted = [...list.querySelectorAll(".kind-filter.on")].map((chip) => chip.value).filter(Boolean);
  for (const row of list.querySelectorAll("table.documents tbody tr")) {
    row.hidden = !wanted.every((name) => row.classList.contains(name));
  }
}

document.addEventListener("click", (event) => {
  const chip = event.target.closest("#documents .kind-filter");
  if (chip) {
    chosen[chip.closest(".kinds").querySelector("[value^=g-]") ? 1 : 0] = chip.value;
    filter();
  }
  if (event.target.closest("#learn-toggle")) {
    const open = document.querySelector("#library-row").classList.toggle("learning");
    event.target.closest("button").setAttribute("aria-expanded", String(open));
  }
  if (event.target.closest("#learn")) forget();
});

// What became of the files stays to be read until others are learnt, over a reload too, as long as the tab is open.
const KEY = "report-assistant-learnt";
const before = () => document.querySelector("#learnt-before");
function forget() {
  before()?.remove();
  store("");
}
function store(html) {
  try {
    sessionStorage.setItem(KEY, html);
  } catch {
    // no room, or forbidden: then nothing is kept
  }
}
function kept() {
  try {
    return sessionStorage.getItem(KEY) || "";
  } catch {
    return "";
  }
}

let seen = null; // the list that was filtered last
let last = null; // the results that were kept last
new MutationObserver(() => {
  const list = library();
  if (list && list !== seen) {
    seen = list;
    filter();
  }
  const results = document.querySelector("#learn-results .ingested");
  if (results && results !== last) {
    last = results;
    store(results.querySelector(".poor") ? results.outerHTML : "");
  }
  const place = document.querySelector("#learn-results");
  if (place && !results && !last && kept() && !before()) {
    last = Object.assign(document.createElement("div"), { id: "learnt-before", className: "reply", innerHTML: kept() });
    place.after(last);
  }
}).observe(document.body, { childList: true, subtree: true });
