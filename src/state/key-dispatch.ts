// Decides which command a key press means, sequences like `g t` included. A sequence under way swallows its keys, so the
// `t` of `g t` never also means `t`.
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import type { Command } from './commands.ts';

const SEQUENCE_MS = 1200;

export interface KeyDispatch {
  /** True when the press was understood, and nothing else should hear it. */
  press(event: KeyboardEvent): boolean;
}

/**
 * `commands` are in the order in which they win: the innermost scope first. Time is the keyboard's own: a busy window that
 * hears a key late does not part the sequence it belongs to.
 */
export function createKeyDispatch(commands: () => readonly Command[]): KeyDispatch {
  let pending: { at: number; presses: KeyboardEvent[] } | null = null;

  return {
    press(event) {
      if (event.isComposing || ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return false;
      const before = pending && event.timeStamp - pending.at < SEQUENCE_MS ? pending.presses : [];
      for (const presses of before.length > 0 ? [[...before, event], [event]] : [[event]]) {
        let begins = false;
        for (const command of commands()) {
          if (isTyping(event) && !command.whileTyping) continue;
          for (const key of command.keys) {
            const match = matches(key, presses);
            if (match === 'whole' && command.when?.() !== false) {
              pending = null;
              if (event.repeat && !command.repeats) return true;
              command.run();
              return true;
            }
            if (match === 'beginning') begins = true;
          }
        }
        if (begins) {
          pending = { at: event.timeStamp, presses };
          return true;
        }
      }
      pending = null;
      return false;
    },
  };
}

const parsed = new Map<string, ReturnType<typeof parseKeybinding>>();
/** Every press is held against every binding in reach: each is read once. */
function pressesOf(binding: string): ReturnType<typeof parseKeybinding> {
  const known = parsed.get(binding) ?? parseKeybinding(binding);
  parsed.set(binding, known);
  return known;
}

function matches(binding: string, presses: readonly KeyboardEvent[]): 'whole' | 'beginning' | 'no' {
  const wanted = pressesOf(binding);
  if (presses.length > wanted.length) return 'no';
  for (const [index, event] of presses.entries()) {
    const press = wanted[index];
    if (!press || !matchesPress(event, press)) return 'no';
  }
  return presses.length === wanted.length ? 'whole' : 'beginning';
}

/** `?` and the like need Shift on some layouts and none on others: for such a key only the character counts. */
function matchesPress(event: KeyboardEvent, press: ReturnType<typeof parseKeybinding>[number]): boolean {
  const [modifiers, , key] = press;
  if (modifiers.length === 0 && typeof key === 'string' && key.length === 1 && !/[a-z0-9]/i.test(key)) {
    return event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey;
  }
  return matchKeybindingPress(event, press);
}

export function isTyping(event: Event): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  return target.closest('[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]') !== null;
}
