// What somebody forwarded: their own words above it, and the mail they handed on, with who its header says wrote it. That header is
// only text, so whoever is named there is told to the person and never taken for the sender.
import { isForwardMarker, isHeaderBlock } from '../../mail/text/quote-markers.ts';

export interface Forwarded {
  readonly own: string;
  /** As its header names them, name or address; empty where it does not. */
  readonly by: string;
  readonly text: string;
}

const subject = /^\s*(?:fwd?|wg|tr|rv|doorst|i)\s*:/iu;
const MOST_HEADER_LINES = 14;
const from = /^[*_\s]*(?:from|von|de|da|van)[*_\s]*[:：][*_\s]*(.+)$/iu;
const headerField = /^[*_\s]*\p{L}[\p{L}\s-]{0,20}[*_]*\s?[:：](?:\s|$)/u;

export const isForward = (subjectLine: string): boolean => subject.test(subjectLine);

/** Null where nothing was forwarded. */
export function unwrapForward(text: string, subjectLine: string): Forwarded | null {
  const lines = text.split(/\r\n|\r|\n/u);
  const marker = lines.findIndex((line) => isForwardMarker(line.replace(/^(?:\s?>)+\s?/u, '')));
  // Outlook marks nothing: its header block alone begins what was forwarded, and what was answered too.
  const at =
    marker >= 0 ? marker : isForward(subjectLine) ? lines.findIndex((_, index) => isHeaderBlock(lines, index) > 0) : -1;
  if (
    at < 0 ||
    (marker >= 0 &&
      !isForward(subjectLine) &&
      !/forward|weitergeleitet|transf|transmis|réexp|reenvi|encamin|inoltr|doorges/iu.test(lines[at] ?? ''))
  )
    return null;
  let end = marker >= 0 ? at + 1 : at;
  let by = '';
  for (const limit = end + MOST_HEADER_LINES; end < limit && end < lines.length; end += 1) {
    const line = (lines[end] ?? '').slice(0, 300);
    const bare = line.trim();
    if (/^[-_=]{5,}$/u.test(bare)) continue;
    if (bare === '' && by !== '') break;
    if (bare !== '' && !headerField.test(line) && by !== '' && !/^\s|[,;>]$/u.test(line)) break;
    by ||= from.exec(line)?.[1]?.trim() ?? '';
  }
  return {
    own: lines.slice(0, at).join('\n').trim(),
    by: by
      .replace(/\s*[<[(]?(?:mailto:)?[^\s<>[\]()]+@[^\s<>[\]()]+[>\])]?.*$/u, (found) => (found === by ? found : ''))
      .replace(/["*]/gu, '')
      .trim(),
    text: lines.slice(end).join('\n').trim(),
  };
}
