// A draft's plan before it is written: headings changed, items and facts moved or left out, then handed back as JSON.

import { say, tell, type } from "./wire.js";

const line = (field) => field.value.replace(/\s*\n\s*/g, "").trim();
const kept = (root, selector) => [...root.querySelectorAll(selector)].filter((node) => !node.closest(".dropped"));
const classOf = (node, mark) => [...node.classList].find((name) => name.startsWith(mark))?.slice(mark.length);

/** Return the plan as the page shows it now. */
function collected(plan) {
  const data = JSON.parse(plan.querySelector("input[name=plan]").value);
  const sections = kept(plan, ".plan-part").map((part) => {
    const before = classOf(part, "p-") ? data.sections[classOf(part, "p-")] : { role: "other", heading: "", items: [] };
    const heading = line(part.querySelector("[name=part]")) || before.heading;
    const items = kept(part, ".plan-item").map((item) => itemOf(item, data)).filter(Boolean);
    if (items.length || before.items.length) return { ...before, heading, items };
    return { ...before, heading, items: [leftOpen(heading)], form: "paragraph" };
  });
  return { ...data, sections: sections.filter((one) => one.heading) };
}

/** Return one item; what was added and holds no fact is left open in the draft. */
function itemOf(item, data) {
  const [s, i] = (classOf(item, "i-") || "").split("-");
  const heading = line(item.querySelector("[name=item]"));
  if (!heading) return null;
  const facts = kept(item, ".fact").map((fact) => Number(classOf(fact, "f-")));
  const typed = [...item.querySelectorAll("input[name=fact]")].map((field) => field.value.trim()).filter(Boolean);
  if (!s && !facts.length && !typed.length) return leftOpen(heading);
  const known = s ? data.sections[s].items[i] : { topic: "", gaps: [], text: "", framed: false };
  const changed = JSON.stringify(facts) !== JSON.stringify(known.facts || []);
  return { ...known, heading, facts: [...facts, ...typed], text: changed && !known.framed ? "" : known.text };
}
const leftOpen = (heading) => ({ heading, topic: "", facts: [], gaps: [], text: `【待补：${heading}】。`, framed: false });

/** Return what stands ``step`` places from the one that holds ``node``; what is left out is passed over. */
function beside(node, selector, step) {
  const all = [...node.closest(".plan").querySelectorAll(selector)];
  const others = all.filter((one) => one.contains(node) || !one.closest(".dropped"));
  return others[others.findIndex((one) => one.contains(node)) + step];
}

/** Move a part or an item among all of its kind. */
function move(node, selector, step) {
  const other = beside(node, selector, step);
  if (!other) return;
  other[step < 0 ? "before" : "after"](node);
  flash(node);
}

/** Move a fact to the end of the item before or after, and say where it is now. */
function moveFact(fact, step) {
  const other = beside(fact, ".plan-facts", step);
  if (!other) return;
  other.append(fact);
  const heading = other.closest(".plan-item")?.querySelector("[name=item]");
  if (heading) tell(say(`已挪到“${line(heading)}”`, `Moved to “${line(heading)}”`));
  flash(fact);
}

function flash(node) {
  node.scrollIntoView({ block: "nearest", behavior: "smooth" });
  node.classList.remove("flash");
  void node.offsetWidth; // restarts the animation
  node.classList.add("flash");
}

/** Leave out, or take back in: what is left out stays in its place, struck through. */
function drop(node, button) {
  const dropped = node.classList.toggle("dropped");
  button.dataset.title ||= button.title;
  button.textContent = dropped ? say("恢复", "Restore") : "×";
  button.title = dropped ? button.textContent : button.dataset.title;
}

function field(tag, name, words) {
  const made = Object.assign(document.createElement(tag), { name, placeholder: words, title: words });
  if (tag === "textarea") made.rows = 1;
  else made.type = "text";
  made.setAttribute("aria-label", words);
  return made;
}

/** The buttons beside a heading, as those that the plan came with. */
function actsLike(plan, of) {
  const like = plan.querySelector(`.${of}-drop`)?.closest(".plan-acts").cloneNode(true);
  const made = like || document.createElement("span");
  made.querySelectorAll("button").forEach((one) => {
    if (one.matches("[class$=-drop]")) one.textContent = "×";
  });
  return made;
}

function element(tag, classes, ...inside) {
  const made = Object.assign(document.createElement(tag), { className: classes });
  made.append(...inside);
  return made;
}

function addItem(part) {
  const heading = field("textarea", "item", say("小标题", "Heading"));
  const fact = field("input", "fact", say("写一条事实", "A fact"));
  const head = element("div", "plan-head", heading, actsLike(part.closest(".plan"), "plan"));
  part.querySelector(".plan-items").append(element("li", "plan-item", head, element("ul", "plan-facts", element("li", "", fact))));
  heading.focus();
}

function addPart(button) {
  const plan = button.closest(".plan");
  const heading = field("textarea", "part", say("大标题，如：意见和建议", "Heading of the part"));
  const add = plan.querySelector(".plan-add").cloneNode(true);
  const head = element("div", "plan-head", heading, actsLike(plan, "part"));
  const part = element("section", "plan-part", head, element("ol", "plan-items"), add);
  button.before(part);
  heading.focus();
}

/** Give a heading the lines it needs where the browser does not. */
function grow(heading) {
  if (CSS.supports("field-sizing", "content")) return;
  heading.style.height = "auto";
  heading.style.height = `${heading.scrollHeight + 2}px`;
}
document.addEventListener("input", (event) => event.target.matches?.(".plan textarea") && grow(event.target));

// Headings come as fields of one line, as no other pass Gradio; a long one gets the lines it needs.
new MutationObserver(() => {
  for (const plain of document.querySelectorAll(".plan input:is([name=part], [name=item])")) {
    const grown = field("textarea", plain.name, plain.title);
    grown.value = plain.value;
    plain.replaceWith(grown);
    grow(grown);
  }
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches?.(".plan textarea")) event.preventDefault(); // a heading is one line
});

document.addEventListener("click", (event) => {
  const node = event.target.closest(".plan button");
  if (!node) return;
  const [part, item, fact] = [".plan-part", ".plan-item", ".fact"].map((one) => node.closest(one));
  const plan = node.closest(".plan");
  const step = node.className.endsWith("-up") ? -1 : 1;
  if (node.matches(".part-up, .part-down")) move(part, ".plan-part", step);
  else if (node.matches(".plan-up, .plan-down")) move(item, ".plan-item", step);
  else if (node.matches(".fact-up, .fact-down")) moveFact(fact, step);
  else if (node.matches(".part-drop, .plan-drop, .fact-drop")) drop(fact || item || part, node);
  else if (node.matches(".plan-add")) addItem(part);
  else if (node.matches(".plan-add-part")) addPart(node);
  else if (node.matches(".by-notice")) {
    type("#without-notice textarea, #without-notice input", node.value);
    setTimeout(() => document.querySelector("#plan-first")?.click(), 60); // once Gradio has taken the value
  } else if (node.matches(".write-plan")) {
    type("#plan-json textarea, #plan-json input", JSON.stringify(collected(plan)));
    setTimeout(() => {
      document.querySelector("#write")?.click(); // once Gradio has taken the value
      document.querySelector("#draft-column")?.scrollIntoView({ block: "start", behavior: "smooth" });
    }, 60);
  }
  if (node.isConnected && !node.matches(".write-plan, .by-notice, .plan-add, .plan-add-part")) node.focus({ preventScroll: true });
});
