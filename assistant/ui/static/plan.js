// A draft's plan before it is written: headings changed, items and facts moved or left out, then handed back as JSON.

import { say, type } from "./wire.js";

/** Return the plan as the page shows it now. */
function collected(plan) {
  const data = JSON.parse(plan.querySelector("input[name=plan]").value);
  const sections = [];
  for (const part of plan.querySelectorAll(".plan-part")) {
    const before = data.sections[numberIn(part, "p-")];
    const items = [];
    for (const item of part.querySelectorAll(".plan-item")) {
      const [s, i] = (placeIn(item) || "").split("-");
      const known = s ? data.sections[s].items[i] : { topic: "", gaps: [], text: "", framed: false };
      const facts = [...item.querySelectorAll(".fact")].map((fact) => numberIn(fact, "f-"));
      const typed = [...item.querySelectorAll("input[name=fact]")].map((field) => field.value.trim()).filter(Boolean);
      const heading = item.querySelector("input[name=item]").value.trim();
      const changed = JSON.stringify(facts) !== JSON.stringify(known.facts || []);
      if (heading) items.push({ ...known, heading, facts: [...facts, ...typed], text: changed && !known.framed ? "" : known.text });
    }
    sections.push({ ...before, heading: part.querySelector("input[name=part]").value.trim() || before.heading, items });
  }
  return { ...data, sections };
}
const placeIn = (node) => [...node.classList].find((name) => name.startsWith("i-"))?.slice(2);
const numberIn = (node, mark) => Number([...node.classList].find((name) => name.startsWith(mark)).slice(mark.length));

/** Move an item among all items, or a fact to the end of the item before or after. */
function moveItem(item, step) {
  const items = [...item.closest(".plan").querySelectorAll(".plan-item")];
  const other = items[items.indexOf(item) + step];
  if (!other) return;
  if (step < 0) other.before(item);
  else other.after(item);
}
function moveFact(fact, step) {
  const lists = [...fact.closest(".plan").querySelectorAll(".plan-facts")];
  lists[lists.indexOf(fact.closest(".plan-facts")) + step]?.append(fact);
}

function add(part) {
  const item = document.createElement("li");
  item.className = "plan-item";
  item.innerHTML = '<div class="plan-head"><input type="text" name="item"><span class="plan-acts"><button type="button" class="plan-drop">×</button></span></div><ul class="plan-facts"><li><input type="text" name="fact"></li></ul>';
  const [heading, fact] = item.querySelectorAll("input");
  heading.placeholder = say("小标题", "Heading");
  fact.placeholder = say("写一条事实", "A fact");
  for (const field of [heading, fact]) field.setAttribute("aria-label", field.placeholder);
  item.querySelector("button").title = say("删去", "Delete");
  part.querySelector(".plan-items").append(item);
  heading.focus();
}

document.addEventListener("click", (event) => {
  const node = event.target.closest(".plan button");
  if (!node) return;
  const item = node.closest(".plan-item");
  const fact = node.closest(".fact");
  if (node.matches(".plan-up")) moveItem(item, -1);
  else if (node.matches(".plan-down")) moveItem(item, 1);
  else if (node.matches(".plan-drop")) item.remove();
  else if (node.matches(".fact-up")) moveFact(fact, -1);
  else if (node.matches(".fact-down")) moveFact(fact, 1);
  else if (node.matches(".fact-drop")) fact.remove();
  else if (node.matches(".plan-add")) add(node.closest(".plan-part"));
  else if (node.matches(".write-plan")) {
    type("#plan-json textarea, #plan-json input", JSON.stringify(collected(node.closest(".plan"))));
    setTimeout(() => {
      document.querySelector("#write")?.click(); // once Gradio has taken the value
      document.querySelector("#draft-column")?.scrollIntoView({ block: "start", behavior: "smooth" });
    }, 60);
  }
  if (node.isConnected && !node.matches(".write-plan, .plan-add")) node.focus();
});
