// What a dark theme does with a mail. One that brings a ground of its own keeps it, with every colour on it; in any other
// the white that programs write without being asked gives way, and letters too dark to be read become lighter.
import { type Colour, contrast, isGrey, isWhitish, lightened, luminance, readColour } from './read-colour.ts';

/** The canvas of the dark theme, on which the letters must be read. */
const GROUND: Colour = { red: 24, green: 23, blue: 21, alpha: 1 };
const DARK_INK = '#1d1b18';
const LIGHT_INK = '#ffffff';

/** A coloured body, or a laid-out page: most of the text on grounds that tables or boxes draw. */
export function bringsOwnGround(root: DocumentFragment, css: string): boolean {
  const sheetGrounds = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const ground = readColour(/(?:^|;)\s*background-color:\s*([^;]+)/.exec(body)?.[1] ?? '');
    return ground ? [{ body: selector.includes('.b-body'), ground }] : [];
  });
  if (sheetGrounds.some(({ body, ground }) => body && !isWhitish(ground))) return true;
  const whole = lengthOf(root);
  const tables = root.querySelectorAll('table').length;
  for (const element of root.querySelectorAll<HTMLElement>('.b-body, table, td, tr, div, center, section')) {
    const ground = groundOf(element);
    if (!ground || ground.alpha < 0.05 || lengthOf(element) < whole / 2) continue;
    if (!isWhitish(ground) || (tables >= 3 && element.tagName !== 'DIV')) return true;
  }
  return tables >= 3 && sheetGrounds.some(({ ground }) => !isWhitish(ground));
}

/** Changes the elements, and answers with the sheet as changed. */
export function adaptToDark(root: DocumentFragment, css: string): string {
  const kept = new Set<Element>();
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.parentElement && kept.has(element.parentElement)) {
      kept.add(element);
      continue;
    }
    const ground = groundOf(element);
    if (ground && !isWhitish(ground)) {
      // A marked word or a shaded row keeps its ground, so its letters keep the ink that is read on it.
      kept.add(element);
      if (!inkOf(element)) element.style.setProperty('color', inkOn(ground));
      continue;
    }
    if (ground) {
      element.style.removeProperty('background-color');
      element.style.removeProperty('background');
      element.removeAttribute('bgcolor');
    }
    adaptInk(element);
  }
  for (const element of root.querySelectorAll('[style=""]')) element.removeAttribute('style');
  return css.replace(/\{([^{}]*)\}/g, (_, body: string) => `{${adaptRule(body)}}`);
}

function adaptInk(element: HTMLElement): void {
  const ink = inkOf(element);
  if (!ink || contrast(ink, GROUND) >= 4.5) return;
  element.removeAttribute('color');
  if (isGrey(ink)) element.style.removeProperty('color');
  else element.style.setProperty('color', lightened(ink, GROUND));
}

function adaptRule(body: string): string {
  const ground = readColour(/(?:^|;)\s*background-color:\s*([^;]+)/.exec(body)?.[1] ?? '');
  if (ground && !isWhitish(ground)) return /(?:^|;)\s*color:/.test(body) ? body : `${body}; color: ${inkOn(ground)}`;
  return body
    .replace(/(^|;)\s*background-color:[^;]*/g, '$1')
    .replace(/(^|;)(\s*color:)([^;]*)/g, (whole, before: string, name: string, value: string) => {
      const ink = readColour(value);
      if (!ink || contrast(ink, GROUND) >= 4.5) return whole;
      return isGrey(ink) ? before : `${before}${name} ${lightened(ink, GROUND)}`;
    });
}

const groundOf = (element: HTMLElement): Colour | null =>
  readColour(element.style.backgroundColor || (element.getAttribute('bgcolor') ?? ''));

const inkOf = (element: HTMLElement): Colour | null =>
  readColour(element.style.color || (element.tagName === 'HR' ? '' : (element.getAttribute('color') ?? '')));

const inkOn = (ground: Colour): string => (luminance(ground) > 0.35 ? DARK_INK : LIGHT_INK);

const lengthOf = (node: Node): number => node.textContent?.trim().length ?? 0;
