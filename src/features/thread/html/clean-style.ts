// Drops from CSS whatever loads, runs or leaves its place. An escape or a comment is never needed in a mail and is how a
// forbidden word gets past a reader, so a declaration with either goes whole.
const OUT_OF_PLACE =
  /^(?:position|z-index|inset|top|right|bottom|left|transform|translate|scale|rotate|filter|mask|clip|content|cursor|zoom|all|contain|offset|shape|perspective)/;
const RUNS = /^(?:behavior|-moz-binding|animation|transition|--|view-transition|counter|quotes|pointer-events|resize)/;
const FUNCTIONS = new Set(['rgb', 'rgba', 'hsl', 'hsla', 'calc']);

export function cleanStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter(isHarmless)
    .join('; ');
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
