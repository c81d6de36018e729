// CSS a mail may keep: colours, fonts, spacing, borders. Everything that loads, moves out of its place, runs, or
// hides what it says behind escapes and comments is dropped with its whole declaration.

const allowed = new Set(
  [
    'color background-color font font-family font-size font-style font-weight font-variant line-height letter-spacing',
    'text-align text-decoration text-decoration-line text-decoration-color text-transform text-overflow text-indent',
    'white-space word-break word-wrap overflow-wrap word-spacing vertical-align direction',
    'margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left',
    'border border-top border-right border-bottom border-left border-color border-style border-width border-radius',
    'border-top-color border-right-color border-bottom-color border-left-color border-top-style border-right-style',
    'border-bottom-style border-left-style border-top-width border-right-width border-bottom-width border-left-width',
    'border-collapse border-spacing table-layout caption-side empty-cells box-sizing overflow visibility opacity',
    'width height max-width max-height min-width min-height display list-style-type list-style-position float clear',
  ].flatMap((line) => line.split(' ')),
);
const functions = new Set(['rgb', 'rgba', 'hsl', 'hsla']);
const leadingColour = /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/]*\)|[a-z]+)(?=$|[\s!])/i;
const notColours =
  /^(?:none|url|repeat|no-repeat|repeat-[xy]|fixed|local|scroll|top|left|right|bottom|center|cover|contain|inherit|initial|unset|revert)$/i;
const plainValue = /^[\w\s#%.,()'"+\-/!]*$/;
/** The frame is as tall as what is in it: a height measured by the frame would grow without end. */
const frameUnits = /\d(?:[sld]?v(?:h|min|max|b))\b/i;
const MAX_STYLE = 4000;

export function safeStyle(style: string): string {
  // An escape or a comment is never needed here, and is how a forbidden word gets past a reader.
  if (style.length > MAX_STYLE || /[\\<>@{}]|\/\*/.test(style)) return '';
  const kept: string[] = [];
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (property === 'background') {
      const ground = groundColour(value);
      if (ground !== null) kept.push(`background-color:${ground}`);
    } else if (allowed.has(property) && isPlain(property, value)) kept.push(`${property}:${value}`);
  }
  return kept.join(';');
}

/** Many a mail sets its ground with the shorthand, and its letters with a colour that needs that ground. */
function groundColour(value: string): string | null {
  const colour = leadingColour.exec(value)?.[0];
  if (colour === undefined || notColours.test(colour)) return null;
  return /!\s*important\s*$/i.test(value) ? `${colour} !important` : colour;
}

function isPlain(property: string, value: string): boolean {
  if (value === '' || !plainValue.test(value) || unbalanced(value) || frameUnits.test(value)) return false;
  for (const [, name] of value.matchAll(/([\w-]*)\s*\(/g)) if (!functions.has((name ?? '').toLowerCase())) return false;
  // Pulls content over what surrounds it.
  if (/^(?:margin|text-indent)/.test(property) && /(?:^|\s)-\s*[\d.]/.test(value)) return false;
  // A mail hides its preview line with this; a scrolling box inside of the mail would swallow the wheel.
  if (property === 'overflow' && !/^hidden(?:\s*!important)?$/i.test(value)) return false;
  return !(
    property === 'display' &&
    !/^(?:block|inline|inline-block|none|table(?:-[a-z-]+)?|list-item)(?:\s*!important)?$/i.test(value)
  );
}

function unbalanced(value: string): boolean {
  return (value.split('"').length - 1) % 2 === 1 || (value.split("'").length - 1) % 2 === 1;
}
