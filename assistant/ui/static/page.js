// What the page does in the browser beyond its components: copying, the library's row buttons, input methods.

import "./twice.js";
import "./form.js";
import "./history.js";
import "./library.js";
import "./plan.js";
import "./sources.js";
import "./work.js";
import { say, tell, type } from "./wire.js";

let pressed = Date.now(); // so that the same words again are another wish
const TOP = 110; // pixels of header and tabs: what is higher has been scrolled away
const NARROW = window.matchMedia("(max-width: 760px)");

/** Copy a result's text and say so on the button; pages not on localhost or https have no clipboard object. */
async function copyText(button) {
  const shown = button.closest(".result").querySelector(".copyable");
  const folds = [...shown.querySelectorAll("details:not([open])")];
  folds.forEach((fold) => (fold.open = true)); // what is folded has no text to be read
  const text = shown.innerText;
  folds.forEach((fold) => (fold.open = false));
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const before = button.textContent;
  button.textContent = button.title;
  setTimeout(() => (button.textContent = before), 1600);
}

// Once the draft begins to show, and not where something is missing: what is said of that is at the fields.
const begun = new MutationObserver(() => {
  begun.disconnect();
  document.querySelector("#draft-result").scrollIntoView({ block: "start", behavior: "smooth" });
});
function toDraft() {
  begun.observe(document.querySelector("#draft-result"), { childList: true, subtree: true });
}

document.addEventListener("click", (event) => {
  const copy = event.target.closest("button.copy");
  if (copy) copyText(copy);
  const send = event.target.closest("button.send");
  if (send) type("#pressed textarea, #pressed input", `${send.value}#${++pressed}`);
  const remove = event.target.closest("button.remove");
  if (remove) type("#chosen textarea, #chosen input", remove.value);
  if (event.target.closest("#box .stop-button")) { // the stop is on its way
    const composer = document.querySelector("#composer");
    composer.classList.add("stopping");
    setTimeout(() => composer.classList.remove("stopping"), 3000);
  }
  if (event.target.closest("#write") && NARROW.matches) toDraft();
  if (event.target.closest("#example-compare-0")) {
    document.querySelector("#box input[type=file]")?.click();
  }
});

// Blanks alone are no message: the button says so before it is pressed, and Enter tells.
const blank = (field) => !!field.value && !field.value.trim() && !document.querySelector("#box .thumbnail-item");
document.addEventListener("input", (event) => {
  if (event.target.matches?.("#box textarea")) document.querySelector("#box").toggleAttribute("data-blank", blank(event.target));
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || !event.target.matches?.("#box textarea") || !blank(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  tell(say("还没有写内容", "Nothing is written yet"));
}, true);

// Enter that confirms an input method's candidate must not send the message.
function keepComposing(event) {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.stopPropagation();
}
document.addEventListener("keydown", keepComposing, true);
document.addEventListener("keypress", keepComposing, true);

// What Gradio says in English only, as a Chinese reader should meet it.
const CHINESE = [
  [/^File\(s\) exceed the maximum allowed size of ([\d.]+) Mb: (.*)$/s, "文件太大：$2。单个文件不超过 $1 MB，可以拆开再传。"],
  [/^(Connection errored out|Could not (connect|parse)|Connection to the server was lost|Network error).*$/is, "和程序的连接断了。请看运行窗口是否还开着，再刷新页面。"],
  [/^Error$/, "没有做成"],
  [/^Warning$/, "提醒"],
  [/^Upload a file$/, "添加文件"],
  [/^(Click to upload or drop files|File upload)$/, "选择文件"],
  [/^Submit$/, "发送"],
  [/^Stop$/, "停止"],
  [/^Remove file$/, "去掉这个文件"],
  [/^Multimedia input field$/, "消息"],
  [/^chatbot conversation$/, "对话"],
  [/^(Uploaded files|File thumbnail)$/, "附件"],
  [/^More tabs$/, "更多"],
  [/^Scroll.*(down|bottom)$/i, "到最下面"],
  [/^Close$/, "关闭"],
];
function inChinese(text) {
  if (!document.documentElement.lang.startsWith("zh")) return text;
  const found = CHINESE.find(([pattern]) => pattern.test(text.trim()));
  return found ? text.trim().replace(...found) : text;
}

/** Give a part of the page the name a screen reader should read. */
function name(node) {
  // Gradio would have a message's whole markup read out; the text itself is read anyway.
  if (node.matches("[data-testid=bot], [data-testid=user]")) return node.removeAttribute("aria-label");
  if (node.matches(".toast-title, [data-testid=toast-text]")) {
    const text = inChinese(node.textContent);
    if (text !== node.textContent) node.textContent = text;
  }
  const label = node.getAttribute("aria-label");
  if (label && inChinese(label) !== label) node.setAttribute("aria-label", inChinese(label));
  if (node.matches("#box textarea") && !label) {
    const text = document.querySelector("#box [data-testid=block-info]")?.textContent.trim();
    if (text) node.setAttribute("aria-label", text);
    else setTimeout(() => name(node), 50); // its label is not there yet
  }
}
const NAMED = "[aria-label], .toast-title, [data-testid=toast-text], #box textarea";
function nameAll(root) {
  if (root.matches?.(NAMED)) name(root);
  root.querySelectorAll?.(NAMED).forEach(name);
}
new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes" && change.target.hasAttribute("aria-label")) name(change.target);
    change.addedNodes.forEach(nameAll);
  }
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-label"] });
nameAll(document.body);

// A finished draft or comparison, and an answer that came at once, is read from its beginning: go back to it.
/** Say on the row around the chat whether there is talk, and whether a reply is on its way: the style sheet asks. */
function state() {
  const row = document.querySelector("#chat-row");
  if (!row) return;
  row.toggleAttribute("data-talk", !!row.querySelector("#chat .message-row"));
  row.toggleAttribute("data-live", !!row.querySelector("#chat .bot-row:last-child :is(.reply.live, .working)"));
}
const AT_ONCE = 5000; // milliseconds from question to result within which nobody has read along
let asked = 0;
const results = new MutationObserver((changes) => {
  state();
  for (const change of changes) {
    for (const added of change.addedNodes) {
      if (added.nodeType !== 1) continue;
      const question = added.matches(".user-row") ? added : added.querySelector(".user-row");
      if (question) {
        asked = Date.now();
        const view = question.closest(".bubble-wrap");
        requestAnimationFrame(() => view?.scrollTo({ top: view.scrollHeight }));
      }
      const result = added.matches(".result") ? added : added.querySelector(".result");
      const beside = !result?.dataset.again && result?.closest("#draft-result"); // the form's button is far down
      if (beside && (NARROW.matches || beside.getBoundingClientRect().top < TOP)) beside.scrollIntoView({ block: "start" });
      if (result || added.matches(".word") || added.querySelector(".trouble, .word")) document.dispatchEvent(new Event("result"));
      if (!result || !result.closest("#chat .message-row:last-child")) continue;
      if (result.dataset.again) continue; // it was changed where the reader is
      if (result.matches(".draft, .review") || Date.now() - asked < AT_ONCE) holdAtStart(result);
    }
  }
});
/** Gradio scrolls to the end some time after a change: stay at the start meanwhile, unless the reader moves. */
function holdAtStart(result) {
  let left = 12;
  const stop = () => (left = 0);
  const moves = ["wheel", "touchstart", "pointerdown", "keydown"];
  moves.forEach((kind) => document.addEventListener(kind, stop, { once: true, capture: true, passive: true }));
  const timer = setInterval(() => {
    if (left-- > 0 && result.isConnected) toStart(result);
    else clearInterval(timer);
  }, 100);
}
function toStart(result) {
  const row = result.closest(".message-row");
  if (!row) return;
  const first = row.previousElementSibling?.matches(".user-row") ? row.previousElementSibling : row;
  const view = row.closest(".bubble-wrap");
  const top = first.offsetHeight > view.clientHeight / 3 ? row : first;
  view.scrollTo({ top: view.scrollTop + top.getBoundingClientRect().top - view.getBoundingClientRect().top - 16 });
}
results.observe(document.body, { childList: true, subtree: true });

// A file waiting in the message box shows its name, not only a symbol.
let fileNames = []; // by place; given back after an error, the same files come in the same order
const thumbnails = () => [...document.querySelectorAll("#box .thumbnail-item")];
function waiting(files) {
  fileNames = [...thumbnails().map((item) => item.dataset.name), ...[...(files || [])].map((file) => file.name)];
}
document.addEventListener("change", (event) => {
  if (event.target.matches?.("#box input[type=file]")) waiting(event.target.files);
}, true);
document.addEventListener("drop", (event) => waiting(event.dataTransfer?.files), true);
document.addEventListener("click", (event) => {
  const at = thumbnails().findIndex((item) => item.contains(event.target.closest?.("button")));
  if (at >= 0) fileNames.splice(at, 1); // it was taken away
}, true);
new MutationObserver(() => {
  thumbnails().forEach((item, n) => {
    if (fileNames[n] && item.dataset.name !== fileNames[n]) item.dataset.name = fileNames[n];
  });
}).observe(document.body, { childList: true, subtree: true });
