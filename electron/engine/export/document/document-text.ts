// A statement in parts: what is said, what is still to be filled in (`[[...]]`), and addresses of pages, which become links that
// show where they lead. Nothing in a text is ever anything else than text.
export interface TextPart {
  readonly text: string;
  readonly kind: 'text' | 'gap' | 'link';
}

const PARTS = /\[\[(?<gap>[^[\]]{1,400})\]\]|(?<link>https?:\/\/[\p{L}\p{N}\-._~:/?#@!$&'*+,;=%()]{4,400})/gu;
/** A sentence ends after an address more often than an address ends in a stop. */
const TAIL = /[.,;:!?)']+$/u;

export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  const add = (kind: TextPart['kind'], words: string) => {
    if (words !== '') parts.push({ kind, text: words });
  };
  for (const match of text.matchAll(PARTS)) {
    add('text', text.slice(from, match.index));
    from = match.index + match[0].length;
    const { gap, link } = match.groups ?? {};
    if (gap !== undefined) add('gap', gap.trim());
    else if (link !== undefined) {
      const address = link.replace(TAIL, '');
      if (isAddress(address)) add('link', address);
      else add('text', address);
      add('text', link.slice(address.length));
    }
  }
  add('text', text.slice(from));
  return parts;
}

export function gapsIn(text: string): number {
  return textParts(text).filter(({ kind }) => kind === 'gap').length;
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  // What stands before an @ could pass for the host.
  return username === '' && password === '' && hostname.includes('.');
}
