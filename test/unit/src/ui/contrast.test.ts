// The words of the window stand out from every ground they are written on, in both themes, as WCAG AA asks (4.5 to 1).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../src/ui/tokens.css', import.meta.url), 'utf8');

function tokens(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((each) => [each[1] ?? '', each[2] ?? '']));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const WORDS = ['ink', 'ink-2', 'ink-3', 'accent', 'risk', 'attention', 'good', 'unknown'];
const GROUNDS = ['canvas', 'side', 'raised', 'hover', 'cursor'];

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('the %s theme', (_, selector) => {
  const held = tokens(selector);
  const colour = (name: string) => held.get(name) ?? '';

  it.each(WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground])))('reads %s on %s', (word, ground) => {
    expect(contrast(colour(word), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('reads what stands on the accent and on the soft grounds', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('accent-strong'), colour('accent-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink'), colour('risk-soft'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('attention'), colour('attention-soft'))).toBeGreaterThanOrEqual(4.5);
  });
});
