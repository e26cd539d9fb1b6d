// The second press of a double click does nothing where another button has come under the pointer meanwhile.

const APART = 500; // milliseconds between two presses that are meant as two
const NEAR = 12; // pixels a pointer moves in a double click at most
const pressable = (event) => event.target.closest?.("button, a[href], summary");
let last = { at: 0, x: 0, y: 0, on: null };

// Before anybody else hears of it. A press by keyboard or by script has no place and no double (detail 0).
window.addEventListener("click", (event) => {
  const on = pressable(event);
  if (!on || !event.detail) return;
  const near = Math.abs(event.clientX - last.x) < NEAR && Math.abs(event.clientY - last.y) < NEAR;
  if (near && event.timeStamp - last.at < APART && on !== last.on) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  last = { at: event.timeStamp, x: event.clientX, y: event.clientY, on };
}, true);
