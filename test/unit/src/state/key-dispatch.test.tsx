// What a key press means.
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/state/commands.ts';
import { createKeyDispatch } from '../../../../src/state/key-dispatch.ts';

function keyboard(commands: readonly Partial<Command>[]) {
  const ran: string[] = [];
  let time = 0;
  const all = commands.map(
    (each, index): Command => ({
      id: String(index),
      title: '',
      keys: [],
      run: () => ran.push(each.id ?? String(index)),
      ...each,
    }),
  );
  const dispatch = createKeyDispatch(() => all);
  const press = (key: string, init: KeyboardEventInit = {}, on: Element = document.body) => {
    let understood = false;
    const hear = (event: Event) => {
      understood = dispatch.press(event as KeyboardEvent);
    };
    on.addEventListener('keydown', hear, { once: true });
    const event = new KeyboardEvent('keydown', { key, bubbles: true, ...init });
    Object.defineProperty(event, 'timeStamp', { value: time });
    on.dispatchEvent(event);
    return understood;
  };
  return { ran, press, wait: (ms: number) => (time += ms) };
}

describe('a key press', () => {
  it('runs the innermost command that has the key and makes sense now', () => {
    const { ran, press } = keyboard([
      { id: 'inner', keys: ['e'], when: () => false },
      { id: 'middle', keys: ['e'] },
      { id: 'outer', keys: ['e'] },
    ]);
    expect(press('e')).toBe(true);
    expect(ran).toEqual(['middle']);
  });

  it('in a sequence never also means its own letter', () => {
    const { ran, press } = keyboard([
      { id: 'go', keys: ['g t'] },
      { id: 'thread', keys: ['t'] },
    ]);
    press('g');
    press('t');
    expect(ran).toEqual(['go']);
    press('t');
    expect(ran).toEqual(['go', 'thread']);
  });

  it('means itself again when a sequence was broken off or waited too long', () => {
    const { ran, press, wait } = keyboard([
      { id: 'go', keys: ['g t'] },
      { id: 'next', keys: ['j'] },
      { id: 'thread', keys: ['t'] },
    ]);
    press('g');
    press('j');
    press('g');
    wait(5000);
    press('t');
    expect(ran).toEqual(['next', 'thread']);
  });

  it('belongs to the text while the person types, except where a command says otherwise', () => {
    const field = document.body.appendChild(document.createElement('input'));
    const { ran, press } = keyboard([
      { id: 'next', keys: ['j'] },
      { id: 'palette', keys: ['Control+k'], whileTyping: true },
    ]);
    expect(press('j', {}, field)).toBe(false);
    expect(press('k', { ctrlKey: true }, field)).toBe(true);
    expect(ran).toEqual(['palette']);
    field.remove();
  });

  it('with a sign is known by the sign, whatever layout makes it', () => {
    const { ran, press } = keyboard([
      { id: 'keys', keys: ['?'] },
      { id: 'search', keys: ['/'] },
    ]);
    press('?', { shiftKey: true });
    press('/', { shiftKey: true });
    press('/');
    expect(press('?', { ctrlKey: true })).toBe(false);
    expect(ran).toEqual(['keys', 'search', 'search']);
  });

  it('held down repeats only what may be repeated', () => {
    const { ran, press } = keyboard([
      { id: 'next', keys: ['j'], repeats: true },
      { id: 'done', keys: ['e'] },
    ]);
    press('j', { repeat: true });
    expect(press('e', { repeat: true })).toBe(true);
    expect(ran).toEqual(['next']);
  });
});
