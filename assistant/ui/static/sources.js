// Sources: a marker [n] opens its passage in its document, and the list beside shows where it stands.

import { part, say } from "./wire.js";

const WIDE = window.matchMedia("(min-width: 1100px)");
let opener = null;

/** Return the entry of the source a marker points to: in its own list, and in the column beside where that shows it. */
function entriesOf(link) {
  const id = link.getAttribute("href").replace(/^.*#/, "");
  const last = [...document.querySelectorAll("#chat .result")].pop();
  const beside = WIDE.matches && last?.contains(link) && document.getElementById(`p-${id.split("-").pop()}`);
  return [document.getElementById(id), beside].filter(Boolean);
}

function flash(entry) {
  entry.scrollIntoView({ block: "nearest", behavior: "smooth" });
  entry.classList.remove("flash");
  void entry.offsetWidth; // restarts the animation
  entry.classList.add("flash");
}

function sheet() {
  let made = document.querySelector("#source-sheet");
  if (!made) {
    made = document.createElement("dialog");
    made.id = "source-sheet";
    const close = Object.assign(document.createElement("button"), { type: "button", className: "close" });
    close.setAttribute("aria-label", say("关闭", "Close"));
    const body = Object.assign(document.createElement("div"), { className: "sheet" });
    made.append(close, body);
    made.addEventListener("click", (event) => {
      if (event.target === made || event.target === close) made.close();
    });
    made.addEventListener("close", () => opener?.focus?.());
    document.querySelector(".gradio-container .contain").append(made);
  }
  return made;
}

/** Show a document around a stretch given as document:start:end, or :whole. */
function openSource(stretch) {
  const [document_, start, end, whole] = stretch.split(":");
  const query = new URLSearchParams({ document: document_, start, end });
  if (whole) query.set("whole", "1");
  return show(`source?${query}`, say("出处", "Source"));
}

async function show(path, label) {
  const made = sheet();
  const body = made.querySelector(".sheet");
  const again = made.open;
  if (!again) {
    body.innerHTML = '<div class="working"><span class="spin"></span></div>';
    made.showModal();
  }
  made.setAttribute("aria-label", label);
  body.innerHTML = (await part(path)).text;
  body.querySelector(".hit")?.scrollIntoView({ block: "center" });
  body.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.cite");
  if (link) {
    event.preventDefault();
    opener = link;
    const entries = entriesOf(link);
    if (entries[1]) flash(entries[1]);
    const look = entries[0]?.querySelector("button.open-source");
    if (look) openSource(look.value);
    return;
  }
  if (event.target.closest("button.show-statistics")) {
    opener = event.target.closest("button");
    show("statistics", say("统计", "Statistics"));
    return;
  }
  const button = event.target.closest("button.open-source");
  if (button) {
    if (!button.closest("#source-sheet")) opener = button;
    openSource(button.value);
  }
});
