// The second press of a double click belongs to what the first was aimed at. Where that has gone from under the pointer (the
// first press opened a screen, decided a draft, or the list was put in another order) the second would hit something nobody
// aimed at, so it does nothing.
const AIMED_AT = 'a, button, input, select, textarea, label, summary, [role]';

export function dropStrayPresses(window: Window): void {
  let aim: Element | null = null;
  let stray = false;
  // `detail` counts the presses that followed each other at once in one place.
  window.addEventListener(
    'mousedown',
    (event) => {
      if (event.detail > 1) {
        stray = aim !== null && !isUnder(aim, event);
      } else {
        stray = false;
        aim = event.target instanceof Element ? (event.target.closest(AIMED_AT) ?? event.target) : null;
      }
    },
    { capture: true },
  );
  for (const name of ['click', 'dblclick'] as const) {
    window.addEventListener(
      name,
      (event) => {
        // A press of a key on a button is a click too, and counts none.
        if (!stray || event.detail < 2) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}

function isUnder(aim: Element, { clientX, clientY }: MouseEvent): boolean {
  if (!aim.isConnected) return false;
  const box = aim.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
