// Drops from CSS whatever loads, runs or leaves its place. An escape or a comment is never needed in a mail and is how a
// forbidden word gets past a reader, so a declaration with either goes whole.
const OUT_OF_PLACE =
  /^(?:position|z-index|inset|top|right|bottom|left|transform|translate|scale|rotate|filter|mask|clip|content|cursor|zoom|all|contain|offset|shape|perspective)/;
const RUNS = /^(?:behavior|-moz-binding|animation|transition|--|view-transition|counter|quotes|pointer-events|resize)/;
const FUNCTIONS = new Set(['rgb', 'rgba', 'hsl', 'hsla', 'calc']);
/** What the window itself is set in. */
export const READING_FACE = '"Inter Variable"';
/** Ends of a list of faces that say by themselves what it falls back to. */
const KINDS = new Set(
  `serif monospace cursive fantasy math emoji system-ui ui-serif ui-sans-serif ui-monospace ui-rounded inherit initial
   unset revert revert-layer`.split(/\s+/),
);

export function cleanStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter(isHarmless)
    .map(withReadingFace)
    .join('; ');
}

function withReadingFace(declaration: string): string {
  const [, property, value, weight = ''] = /^(font-family)\s*:\s*(.*?)(\s*!important)?$/is.exec(declaration) ?? [];
  return property && value ? `${property}: ${readableFaces(value)}${weight}` : declaration;
}

/** A mail is set in the face it names; where the machine has none of those, in the window's own like all other mail. */
export function readableFaces(list: string): string {
  const faces = list.split(',').map((each) => each.trim());
  const last = faces.at(-1)?.toLowerCase() ?? '';
  if (KINDS.has(last)) return list;
  return [...(last === 'sans-serif' ? faces.slice(0, -1) : faces), READING_FACE, 'sans-serif'].join(', ');
}

function isHarmless(declaration: string): boolean {
  const colon = declaration.indexOf(':');
  if (colon < 1) return false;
  const property = declaration.slice(0, colon).trim().toLowerCase();
  const value = declaration.slice(colon + 1).trim();
  if (!/^[a-z-]+$/.test(property) || OUT_OF_PLACE.test(property) || RUNS.test(property)) return false;
  if (value === '' || /[\\<>@{}]|\/\*/.test(value)) return false;
  // Pulls a part of the mail over what stands around it.
  if (/^(?:margin|text-indent)/.test(property) && /(?:^|\s)-/.test(value)) return false;
  // The frame is as tall as what is in it; a height measured by the frame would grow without end.
  if (/\d[sld]?v(?:h|min|max|b)\b/i.test(value)) return false;
  for (const [, name = ''] of value.matchAll(/([\w-]*)\s*\(/g)) if (!FUNCTIONS.has(name.toLowerCase())) return false;
  return true;
}
