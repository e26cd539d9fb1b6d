// The drafting form keeps what was typed over a reload, for as long as its tab is open; nothing stays on the machine.

const KEY = "report-assistant-form";
const fields = () => [...document.querySelectorAll("#form textarea, #form input[type=text]:not([role=listbox])")];

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) || [];
  } catch {
    return [];
  }
}

document.addEventListener("input", (event) => {
  if (!event.target.closest?.("#form")) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(fields().map((field) => field.value)));
  } catch {
    // no room, or forbidden: then nothing is kept
  }
});

function put(field, value) {
  if (!value || field.value) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Put back what was typed, once the form is there, into fields that are empty. */
new MutationObserver((_, observer) => {
  if (!document.querySelector("#notes textarea")) return;
  observer.disconnect();
  const values = kept();
  setTimeout(() => fields().forEach((field, n) => put(field, values[n])), 250); // once Gradio listens to them
}).observe(document.body, { childList: true, subtree: true });

// What is missing is said beside the buttons, and the notes are where to go on.
new MutationObserver((changes) => {
  const told = changes.some((change) => [...change.addedNodes].some((node) => node.querySelector?.("#form-trouble .trouble, .trouble") && node.closest?.("#form-trouble")));
  if (told && !document.querySelector("#notes textarea").value.trim()) document.querySelector("#notes textarea").focus();
}).observe(document.body, { childList: true, subtree: true });
