// The conversations at the left: listed, found, opened, renamed, exported and deleted; the address names the open one.

import { part, say, tell, type } from "./wire.js";

const place = () => document.querySelector("#history .conversations");
const finder = () => document.querySelector("#history input[type=search]");
let wishes = 0;
let current = "";

/** Fetch the list again. */
async function refresh() {
  if (!place()) return;
  const { text } = await part(`conversations?find=${encodeURIComponent(finder()?.value || "")}`);
  if (place()?.querySelector("input")) return; // a title is being written
  place().innerHTML = text;
  mark();
}

function mark() {
  for (const link of document.querySelectorAll("#history a.open")) {
    const here = link.dataset.id === current;
    link.closest("li").classList.toggle("here", here);
    if (here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

const wanted = () => new URLSearchParams(location.hash.slice(1)).get("c") || "";

/** Show the conversation that the address names. */
function follow() {
  const name = wanted();
  if (name && name !== current) type("#wanted textarea, #wanted input", `${name}#${++wishes}`);
  if (!name && current) document.querySelector("#new-chat")?.click();
}

/** Gradio told us which conversation is open: the address follows, so that a reload finds it again. */
function opened(name) {
  if (name === current) return;
  current = name;
  if (wanted() !== name) history.replaceState(null, "", name ? `#c=${name}` : location.pathname + location.search);
  closeDrawer();
  refresh();
}

function rename(line) {
  const link = line.querySelector("a.open");
  const field = Object.assign(document.createElement("input"), { value: link.textContent, maxLength: 80 });
  field.setAttribute("aria-label", say("新名字", "New title"));
  link.replaceWith(field);
  field.focus();
  field.select();
  let done = false;
  const finish = async (keep) => {
    if (done) return;
    done = true;
    const title = field.value.trim();
    field.replaceWith(link);
    if (keep && title && title !== link.textContent) {
      await part(`conversations/${line.dataset.id}`, { method: "POST", body: title });
      refresh();
    }
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) finish(true);
    if (event.key === "Escape") finish(false);
  });
  field.addEventListener("blur", () => finish(true));
}

/** The first press asks, the second deletes; the second of a double click was meant for what stood there before. */
async function remove(line, button) {
  if (!button.classList.contains("sure")) {
    button.classList.add("sure");
    button.dataset.since = Date.now();
    button.textContent = line.dataset.sure;
    setTimeout(() => {
      button.classList.remove("sure");
      button.textContent = "";
    }, 4000);
    return;
  }
  if (Date.now() - button.dataset.since < 500) return;
  const { ok } = await part(`conversations/${line.dataset.id}`, { method: "DELETE" });
  if (ok && line.dataset.id === current) document.querySelector("#new-chat")?.click();
  if (ok) tell(say("已删除", "Deleted"));
  refresh();
}

const column = () => document.querySelector("#history-column");
function closeDrawer() {
  column()?.classList.remove("drawn");
  document.querySelector("#history-toggle")?.setAttribute("aria-expanded", "false");
}

document.addEventListener("click", (event) => {
  const toggle = event.target.closest("#history-toggle");
  if (toggle) {
    const drawn = column().classList.toggle("drawn");
    toggle.setAttribute("aria-expanded", String(drawn));
    if (drawn) column().querySelector("button, input")?.focus();
    return;
  }
  if (!event.target.closest("#history-column") || event.target.closest("#new-chat")) closeDrawer();
  const line = event.target.closest("#history li");
  if (!line) return;
  const button = event.target.closest("button");
  if (button?.classList.contains("rename")) rename(line);
  if (button?.classList.contains("delete")) remove(line, button);
  if (event.target.closest("a.open") && line.dataset.id === current) closeDrawer();
});
document.addEventListener("dblclick", (event) => {
  const link = event.target.closest("#history a.open");
  if (link) rename(link.closest("li"));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeDrawer();
});
let typing;
document.addEventListener("input", (event) => {
  if (!event.target.matches("#history input[type=search]")) return;
  clearTimeout(typing);
  typing = setTimeout(refresh, 200);
});
window.addEventListener("hashchange", follow);

// The list is fetched when the page is ready, and after each result; the open conversation is told in a hidden field.
const watch = setInterval(() => {
  const field = document.querySelector("#current textarea, #current input");
  if (!field || !place()) return;
  clearInterval(watch);
  finder().placeholder = finder().title;
  finder().setAttribute("aria-label", finder().title);
  refresh();
  follow();
  setInterval(() => opened(document.querySelector("#current textarea, #current input")?.value || ""), 150);
}, 50);
document.addEventListener("result", refresh);
