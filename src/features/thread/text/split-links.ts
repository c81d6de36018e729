// Finds the web and mail addresses in plain text. What is shown is what was written; where it leads is told beside it.
export interface TextRun {
  readonly text: string;
  /** Where it leads, or null for plain text. */
  readonly href: string | null;
}

const CANDIDATE = /\b(?:https?:\/\/|www\.)[^\s<>"'`\\^{|}]+|\b[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
const TRAILING = /[.,;:!?…»”’)\]]$/;

export function splitLinks(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const found of text.matchAll(CANDIDATE)) {
    const shown = withoutTrailing(found[0]);
    const href = hrefOf(shown);
    if (href === null) continue;
    if (found.index > at) runs.push({ text: text.slice(at, found.index), href: null });
    runs.push({ text: shown, href });
    at = found.index + shown.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), href: null });
  return runs;
}

/** A sentence's own end is no part of the address; a bracket is when the address opened it. */
function withoutTrailing(candidate: string): string {
  let text = candidate;
  while (TRAILING.test(text)) {
    const last = text.at(-1);
    const opening = last === ')' ? '(' : last === ']' ? '[' : null;
    if (opening && text.split(opening).length >= text.split(last ?? '').length) break;
    text = text.slice(0, -1);
  }
  return text;
}

function hrefOf(shown: string): string | null {
  if (/^(?:https?:|www\.)/i.test(shown)) return webHref(/^www\./i.test(shown) ? `https://${shown}` : shown);
  return `mailto:${shown}`;
}

function webHref(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  // "https://bank.example@elsewhere.example" reads as one place and leads to another.
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
}
