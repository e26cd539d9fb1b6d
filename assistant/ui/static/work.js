// Working on a result: a draft edited in place, stepped through, filled in and revised; a review filtered and mended.

import { part, say, tell } from "./wire.js";

const nameOf = (result) => result.id.replace(/^w-/, "");
const resultOf = (node) => node.closest(".result");

/** Ask for a change and show the result anew; on an error everything stays as it is and the line says why. */
async function change(result, act, body, told = "") {
  if (result.classList.contains("busy")) return null;
  result.classList.add("busy");
  const slow = setTimeout(() => tell(say("正在处理……", "Working …")), 900);
  const { ok, text } = await part(`results/${nameOf(result)}/${act}`, { method: "POST", body });
  clearTimeout(slow);
  result.classList.remove("busy");
  result.querySelectorAll(":scope > .trouble").forEach((old) => old.remove());
  if (!ok) {
    result.insertAdjacentHTML("afterbegin", text);
    result.querySelector(".trouble")?.scrollIntoView({ block: "center", behavior: "smooth" });
    return null;
  }
  const holder = document.createElement("div");
  holder.innerHTML = text;
  const fresh = holder.firstElementChild;
  fresh.dataset.again = "1";
  const views = [".left > .paper", ".cards"].map((view) => [view, result.querySelector(view)?.scrollTop || 0]);
  result.replaceWith(fresh);
  for (const [view, top] of views) fresh.querySelector(view)?.scrollTo({ top });
  if (told) tell(told);
  const beside = document.querySelector("#panel .panel");
  if (fresh.matches("#chat .bot-row:last-child .draft") && beside) {
    const answer = await part(`results/${nameOf(fresh)}/panel`);
    if (answer.ok) beside.outerHTML = answer.text;
  }
  return fresh;
}

// Editing in place ---------------------------------------------------------------------------------------------------

const paperOf = (result) => result.querySelector(".paper");

function startEditing(result) {
  const paper = paperOf(result);
  if (result.classList.contains("editing")) return paper;
  result.classList.add("editing");
  paper.setAttribute("contenteditable", "true");
  paper.setAttribute("role", "textbox");
  paper.setAttribute("aria-multiline", "true");
  paper.setAttribute("aria-label", say("稿子，可直接修改", "The draft, editable"));
  const bar = document.createElement("div");
  bar.className = "edit-bar";
  bar.append(
    button("act save", say("存下并核对", "Save and check")),
    button("act cancel", say("不改了", "Cancel")),
    Object.assign(document.createElement("span"), { className: "note", textContent: say("Ctrl+S 存下，Tab 到下一处待补", "Ctrl+S saves, Tab goes to the next gap") }),
  );
  paper.after(bar);
  paper.dataset.before = paper.innerHTML;
  paper.focus({ preventScroll: true });
  const view = paper.getBoundingClientRect();
  if (view.top < 60 || view.top > innerHeight / 2) paper.scrollIntoView({ block: "start", behavior: "smooth" });
  return paper;
}

function button(classes, text) {
  return Object.assign(document.createElement("button"), { type: "button", className: classes, textContent: text });
}

function stopEditing(result) {
  const paper = paperOf(result);
  paper.innerHTML = paper.dataset.before;
  paper.removeAttribute("contenteditable");
  result.classList.remove("editing");
  result.querySelector(".edit-bar")?.remove();
}

/** Return what stands on the paper, a line a paragraph. */
function written(paper) {
  const lines = [];
  for (const node of paper.childNodes) {
    const text = node.nodeType === 3 ? node.textContent : node.innerText ?? "";
    lines.push(...text.replace(/\u00a0/g, " ").split("\n").map((line) => line.trim()).filter(Boolean));
  }
  return lines.join("\n");
}

const save = (result) => change(result, "text", written(paperOf(result)), say("已存下", "Saved"));

/** Select the next placeholder after the caret, so that typing replaces it. */
function nextGap(result) {
  const going = result.classList.contains("editing");
  const paper = startEditing(result);
  if (!going) getSelection().removeAllRanges();
  const gaps = [...paper.querySelectorAll(".gap")].filter((gap) => gap.textContent.includes("【待补"));
  if (!gaps.length) return tell(say("没有待补的地方了", "No gaps left"));
  const selection = getSelection();
  const at = gaps.findIndex((gap) => selection.rangeCount && gap.contains(selection.anchorNode));
  const after = gaps.find((gap) => selection.rangeCount && paper.contains(selection.anchorNode)
    && selection.anchorNode.compareDocumentPosition(gap) & Node.DOCUMENT_POSITION_FOLLOWING && gaps.indexOf(gap) !== at);
  const gap = after || gaps[0];
  gap.scrollIntoView({ block: "center", behavior: "smooth" });
  const range = document.createRange();
  range.selectNodeContents(gap);
  selection.removeAllRanges();
  selection.addRange(range);
}

document.addEventListener("keydown", (event) => {
  const paper = event.target.closest?.(".paper[contenteditable=true]");
  if (paper) {
    const result = resultOf(paper);
    if (event.key === "Tab" && !event.shiftKey && paper.querySelector(".gap")) {
      event.preventDefault();
      nextGap(result);
    } else if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(result);
    } else if (event.key === "Escape" && !event.isComposing) {
      if (paper.innerHTML === paper.dataset.before) stopEditing(result);
    }
  }
  const field = event.target.closest?.(".revise-row input, .answer-row input");
  if (field && event.key === "Enter" && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    if (field.name === "revise") revise(resultOf(field));
    else fillIn(resultOf(field));
  }
  const card = event.target.closest?.(".remark, .tile, .paper.marked .finding");
  if (card?.matches(".remark") && event.target === card && event.key === "Enter") point(card);
});
document.addEventListener("paste", (event) => {
  if (!event.target.closest?.(".paper[contenteditable=true]")) return;
  event.preventDefault(); // text comes in as text
  document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
});
document.addEventListener("drop", (event) => {
  if (event.target.closest?.(".paper[contenteditable=true]")) event.preventDefault();
});
window.addEventListener("beforeunload", (event) => {
  const open = [...document.querySelectorAll(".paper[contenteditable=true]")];
  if (open.some((paper) => paper.innerHTML !== paper.dataset.before)) event.preventDefault();
});

// Drafts -------------------------------------------------------------------------------------------------------------

async function revise(result) {
  const field = result.querySelector(".revise-row input");
  const fresh = await change(result, "revise", field.value);
  fresh?.querySelector(".notice")?.scrollIntoView({ block: "center", behavior: "smooth" });
}

/** Show an earlier result whole again, to go on with it. */
async function wake(result) {
  const { ok, text } = await part(`results/${nameOf(result)}/whole`);
  const holder = document.createElement("div");
  holder.innerHTML = text;
  if (!ok) return result.prepend(holder.firstElementChild);
  holder.firstElementChild.dataset.again = "1";
  result.replaceWith(holder.firstElementChild);
}

function fillIn(result) {
  const answers = { fill: {}, more: [] };
  for (const field of result.querySelectorAll(".answer-row input")) {
    if (!field.value.trim()) continue;
    if (field.name === "fill") answers.fill[field.title] = field.value;
    else answers.more.push(field.value);
  }
  return change(result, "fill", JSON.stringify(answers), say("已填进稿子", "Put into the draft"));
}

// A sample chosen to stand beside the draft takes the place of the closest ones.
document.addEventListener("change", async (event) => {
  const choice = event.target.closest?.("select[name=beside]");
  if (!choice) return;
  const shown = choice.closest("details").querySelector(".pairs");
  shown.setAttribute("aria-busy", "true");
  const { text } = await part(`results/${nameOf(resultOf(choice))}/beside?document=${encodeURIComponent(choice.value)}`);
  shown.innerHTML = text;
  shown.removeAttribute("aria-busy");
});

// Reviews ------------------------------------------------------------------------------------------------------------

const numberIn = (node, mark) => [...node.classList].find((name) => name.startsWith(mark))?.slice(mark.length);

function flash(node) {
  node.classList.remove("flash");
  void node.offsetWidth; // restarts the animation
  node.classList.add("flash");
}

/** From a remark to its words in the draft, or the other way round. */
function point(node) {
  const review = resultOf(node);
  const isCard = node.matches(".remark");
  const number = numberIn(node, isCard ? "c-" : "m-");
  const other = review.querySelector(isCard ? `.m-${number}` : `.c-${number}`);
  review.querySelectorAll(".picked").forEach((old) => old.classList.remove("picked"));
  node.classList.add("picked");
  if (!other) return;
  other.classList.add("picked");
  const view = other.closest(".left > .paper, .cards");
  if (view && view.scrollHeight > view.clientHeight + 4) {
    view.scrollTo({ top: view.scrollTop + other.getBoundingClientRect().top - view.getBoundingClientRect().top - view.clientHeight / 3, behavior: "smooth" });
  } else {
    other.scrollIntoView({ block: "center", behavior: "smooth" });
  }
  flash(other);
}

/** Show only remarks of the chosen levels and kind. */
function filter(review) {
  const levels = [...review.querySelectorAll("button.tile.on")].map((tile) => tile.value);
  const kind = review.querySelector(".kind-filter.on")?.value || "";
  const hidden = new Set();
  for (const card of review.querySelectorAll(".remark")) {
    const shown = (!levels.length || levels.some((level) => card.classList.contains(level))) && (!kind || card.classList.contains(`k-${kind}`));
    card.hidden = !shown;
    if (!shown) hidden.add(numberIn(card, "c-"));
  }
  for (const mark of review.querySelectorAll(".paper .finding")) {
    const numbers = [...mark.classList].filter((name) => name.startsWith("m-")).map((name) => name.slice(2));
    mark.classList.toggle("off", numbers.every((number) => hidden.has(number)));
  }
}

document.addEventListener("click", async (event) => {
  const node = event.target.closest("button, .remark, .paper.marked .finding, .facts-beside li");
  if (!node) return;
  if (node.matches(".facts-beside li")) {
    const words = node.querySelector("b").textContent;
    const paper = [...document.querySelectorAll("#chat .result.draft")].pop();
    const mark = [...(paper?.querySelectorAll(".figure") || [])].find((one) => one.textContent.includes(words));
    mark?.scrollIntoView({ block: "center", behavior: "smooth" });
    if (mark) flash(mark);
    return;
  }
  const result = resultOf(node);
  if (!result) return;
  if (node.matches(".remark") && !event.target.closest("button, summary")) point(node);
  else if (node.matches(".finding") && !result.classList.contains("editing")) point(node);
  else if (node.matches(".edit")) startEditing(result);
  else if (node.matches(".wake")) wake(result);
  else if (node.matches(".save")) save(result);
  else if (node.matches(".cancel")) stopEditing(result);
  else if (node.matches(".next-gap")) nextGap(result);
  else if (node.matches(".draft .by-notice")) change(result, "notice", node.value, say("已重写", "Written anew"));
  else if (node.matches(".undo")) change(result, "undo", "");
  else if (node.matches(".revise")) revise(result);
  else if (node.matches(".fill-in")) fillIn(result);
  else if (node.matches(".fix")) change(result, "fix", node.value, say("已改，并重新查过", "Changed, and checked again"));
  else if (node.matches(".to-beside")) {
    const beside = result.querySelector("details:has(.pairs)");
    beside.open = true;
    beside.scrollIntoView({ block: "start", behavior: "smooth" });
  } else if (node.matches(".to-coverage")) {
    result.querySelector(".heat")?.closest("section").scrollIntoView({ block: "start", behavior: "smooth" });
  } else if (node.matches(".fix-kind")) change(result, "fix-kind", node.value, say("已改，并重新查过", "Changed, and checked again"));
  else if (node.matches(".fix-all")) change(result, "fix-all", "");
  else if (node.matches(".ignore")) change(result, "ignore", node.value, say("这类意见已收起", "Hidden"));
  else if (node.matches(".unignore")) change(result, "unignore", node.value);
  else if (node.matches(".kind-filter")) {
    result.querySelectorAll(".kind-filter").forEach((one) => one.classList.toggle("on", one === node));
    filter(result);
  } else if (node.matches(".tile")) {
    node.setAttribute("aria-pressed", String(node.classList.toggle("on")));
    filter(result);
  }
});
document.addEventListener("dblclick", (event) => {
  const result = event.target.closest?.(".paper") && resultOf(event.target);
  if (result?.id && !result.matches(".light")) startEditing(result);
});

// A field says what it is for to those who see it, too.
new MutationObserver(() => {
  for (const field of document.querySelectorAll(".revise-row input:not([placeholder]), .answer-row input:not([placeholder])")) {
    field.placeholder = field.title;
    field.setAttribute("aria-label", field.title);
  }
}).observe(document.body, { childList: true, subtree: true });
