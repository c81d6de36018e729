// A key or a sequence of keys, as drawn on the person's own keyboard.
import { memo } from 'react';
import { classes } from './classes.ts';

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const SIGNS: Readonly<Record<string, string>> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};

const SPOKEN: Readonly<Record<string, string>> = { $mod: isMac ? 'Command' : 'Control' };

/** `g t` gives two keys, `$mod+k` two pressed together. */
export function keyParts(binding: string): string[][] {
  return binding
    .split(' ')
    .map((press) => press.split('+').map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part)));
}

function spoken(binding: string): string {
  return binding
    .split(' ')
    .map((press) =>
      press
        .split('+')
        .map((part) => SPOKEN[part] ?? part)
        .join(' '),
    )
    .join(' then ');
}

/** The same wherever it stands: drawn once, however often what is around it changes. */
export const Keys = memo(function Keys({
  of,
  className,
  onAccent,
}: {
  of: string;
  className?: string | undefined;
  onAccent?: boolean;
}) {
  return (
    <span className={classes('inline-flex items-center gap-0.5', className)}>
      <span className="sr-only">{spoken(of)}</span>
      {keyParts(of)
        .flat()
        .map((part, index) => (
          <kbd
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one binding never move
            key={index}
            aria-hidden
            className={classes(
              'inline-flex h-4 min-w-4 items-center justify-center rounded-sm px-1 font-sans text-[0.6875rem] leading-none font-medium',
              onAccent ? 'bg-on-accent/20' : 'bg-cursor text-ink-2',
            )}
          >
            {part}
          </kbd>
        ))}
    </span>
  );
});
