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
  document.querySelector("#form").classList.toggle("grows", CSS.supports("field-sizing", "content"));
  const values = kept();
  setTimeout(() => fields().forEach((field, n) => put(field, values[n])), 250); // once Gradio listens to them
}).observe(document.body, { childList: true, subtree: true });

// What is missing is said where it is to be put right, and shown: the buttons may be a screen further down.
const told = () => document.querySelector("#form-trouble .trouble");
new MutationObserver((changes) => {
  if (!told() || !changes.some((change) => [...change.addedNodes].some((node) => node === told() || node.contains?.(told())))) return;
  const notes = document.querySelector("#notes textarea");
  const empty = !notes.value.trim();
  notes.toggleAttribute("aria-invalid", empty);
  if (empty) notes.focus({ preventScroll: true });
  told().scrollIntoView({ block: "nearest" });
  if (empty) document.querySelector("#notes").scrollIntoView({ block: "nearest" });
}).observe(document.body, { childList: true, subtree: true });

// Once it is put right, nothing says that it is wrong.
document.addEventListener("input", (event) => {
  if (!event.target.closest?.("#form") || !told()) return;
  told().hidden = true;
  document.querySelector("#notes textarea").removeAttribute("aria-invalid");
});
