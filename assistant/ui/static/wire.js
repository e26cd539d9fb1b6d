// Between the page's own scripts and the server: values for Gradio's fields, and parts of the page asked for directly.

const ZH = document.documentElement.lang.startsWith("zh");

/** Pick the wording for the page's language. */
export const say = (chinese, english) => (ZH ? chinese : english);

/** Hand a value to a Gradio text field as if it had been typed. */
export function type(selector, value) {
  const field = document.querySelector(selector);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Ask the server for a part of the page; returns {ok, text}, the text being HTML of ours even on an error. */
export async function part(path, options = {}) {
  try {
    const answer = await fetch(`part/${path}`, { credentials: "same-origin", ...options });
    return { ok: answer.ok, text: await answer.text() };
  } catch {
    const line = say("和程序的连接断了。请看运行窗口是否还开着，再试一次。", "The connection was lost. Is the program still running? Then try again.");
    return { ok: false, text: `<div class="trouble" role="alert"><strong class="sign">!</strong><span>${line}</span></div>` };
  }
}

/** Say a short word for a moment, to screen readers as well. */
export function tell(text) {
  let place = document.querySelector("#told");
  if (!place) {
    place = Object.assign(document.createElement("div"), { id: "told" });
    place.setAttribute("role", "status");
    (document.querySelector(".gradio-container .contain") || document.body).append(place);
  }
  place.textContent = text;
  place.classList.add("shown");
  clearTimeout(place.timer);
  place.timer = setTimeout(() => place.classList.remove("shown"), 2600);
}
