// A double click on what opens at once, or moves: its second press means nothing to what came up in that place.
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { dropStrayPresses } from '../../../../src/app/one-press.ts';

const pressed: string[] = [];

function button(name: string, onPress: () => void = () => undefined): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = name;
  made.addEventListener('click', () => {
    pressed.push(name);
    onPress();
  });
  document.body.append(made);
  return made;
}

beforeAll(() => dropStrayPresses(window));
beforeEach(() => {
  pressed.length = 0;
  document.body.replaceChildren();
});

/** As the browser tells it: `count` presses followed each other at once in one place. */
function press(target: Element | null, count = 1): void {
  const asTold = { bubbles: true, cancelable: true, detail: count };
  for (const name of ['mousedown', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(name, asTold));
}

it('what came up in its place is not pressed', () => {
  const approve = button('Approve the first', () => {
    approve.remove();
    button('Approve the second');
  });
  press(approve);
  press(document.querySelector('button'), 2);
  expect(pressed).toEqual(['Approve the first']);
});

it('nor is what moved under the pointer', () => {
  const row = button('Quayside', () => {
    vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 400, 100, 40));
  });
  press(row);
  press(button('Ninepin'), 2);
  expect(pressed).toEqual(['Quayside']);
});

it('but what stays is pressed as often as it is pressed, and the next press anywhere counts again', () => {
  const more = button('More');
  const other = button('Other');
  press(more);
  press(more, 2);
  press(other);
  expect(pressed).toEqual(['More', 'More', 'Other']);
});
