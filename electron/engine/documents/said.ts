// Which findings a document may tell, and how: in full for ourselves; for the customer only what both sides have in writing,
// that is no judgement of ours, and that can be read without the mail around it.
import type { DocumentLine } from '../../contract/documents.ts';
import type { Finding, FindingKind } from '../../contract/findings.ts';
import { quotable, standsByItself } from '../drafting/reasons/quotable.ts';
import { inQuotes, line, type Page, whoSaid, writtenAt } from './page.ts';

/** What is a judgement of ours about the relationship, however it was said. */
const JUDGED: ReadonlySet<FindingKind> = new Set(['satisfaction_negative', 'billing_dispute']);

export function isJudged(kind: FindingKind): boolean {
  return kind.startsWith('risk.') || JUDGED.has(kind);
}

const remembered = new WeakMap<readonly Finding[], ReadonlySet<string>>();

/** Sentences that are read as a sign of risk, whatever else they are. */
function judgedSentences(findings: readonly Finding[]): ReadonlySet<string> {
  const known = remembered.get(findings);
  if (known) return known;
  const sentences = new Set(
    findings
      .filter(({ kind }) => isJudged(kind))
      .map(({ evidence, quote }) => `${evidence.messageRowId} ${plain(quote)}`),
  );
  remembered.set(findings, sentences);
  return sentences;
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

export function mayTell(page: Page, finding: Finding): boolean {
  if (!page.client) return true;
  if (isJudged(finding.kind) || !page.cite.isShared(finding.evidence.messageRowId)) return false;
  return !judgedSentences(page.facts.findings).has(`${finding.evidence.messageRowId} ${plain(finding.quote)}`);
}

/** Findings of some kinds that may be told, newest first. */
export function told(
  page: Page,
  wanted: (finding: Finding) => boolean,
  { since = 0, most = 8 }: { since?: number; most?: number } = {},
): Finding[] {
  return page.facts.findings
    .filter((one) => one.evidence.sentAt >= since && wanted(one) && mayTell(page, one))
    .slice(0, most);
}

/** The words as they may be quoted; for the customer only such as stand by themselves. */
export function quoteOf(page: Page, finding: Finding): string | null {
  const words = quotable(finding.quote, page.client);
  if (words !== null && (!page.client || standsByItself(words.quote))) return `${words.quote}${words.mark}`;
  return page.client ? null : plain(finding.quote);
}

/** “Quote” (Who, day), with its message; null where it can't be quoted to this reader. */
export function quotedLine(page: Page, finding: Finding): DocumentLine | null {
  const words = quoteOf(page, finding);
  if (words === null) return null;
  const who = whoSaid(page, finding);
  const day = writtenAt(page, finding.evidence.sentAt);
  return line(`${inQuotes(page, words)} (${who}, ${day})`, page.cite.message(finding.evidence.messageRowId));
}

/** Each sentence once, and at most one of a message. */
export function quotedLines(page: Page, findings: readonly Finding[], most: number): DocumentLine[] {
  const seen = new Set<number>();
  const lines: DocumentLine[] = [];
  for (const finding of findings) {
    if (lines.length === most) break;
    if (seen.has(finding.evidence.messageRowId)) continue;
    const written = quotedLine(page, finding);
    if (written === null) continue;
    seen.add(finding.evidence.messageRowId);
    lines.push(written);
  }
  return lines;
}
