// What each side promised the other, and what became of it: the promises of the period, and older ones that are still open.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { Finding, Side } from '../../../contract/findings.ts';
import { dayAt, type Page, paragraph, type SectionSpec, shortDay, table, whoSaid } from '../page.ts';
import { mayTell } from '../said.ts';
import { capital } from './adoption.ts';

const DAY = 86_400_000;
/** A promise without a day that nobody spoke of for so long is not carried into a document. */
const FORGOTTEN = 120 * DAY;
const SHOWN = 8;

export function isOpen({ state }: Finding): boolean {
  return state === 'open' || state === 'overdue' || state === 'confirmed' || state === 'new';
}

/** Open ones first, by day; then what was kept in the period, the newest first. */
export function commitmentsOf(page: Page, side: Side): Finding[] {
  const { findings, lookBack, clock } = page.facts;
  const all = findings.filter((one) => one.kind === 'commitment' && one.by === side && mayTell(page, one));
  const open = all
    .filter(
      (one) =>
        isOpen(one) &&
        (one.due !== null
          ? one.due >= dayAt(page, clock.now - 2 * FORGOTTEN)
          : one.evidence.sentAt > clock.now - FORGOTTEN),
    )
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || b.evidence.sentAt - a.evidence.sentAt);
  const kept = all.filter(({ state, evidence }) => state === 'kept' && evidence.sentAt >= lookBack.since);
  return [...open, ...kept];
}

/** What is promised, as the heading of a line. */
export function promiseWords({ what }: Finding): string {
  const text = what
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;:]+$/u, '');
  return capital(text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text);
}

export function promiseState(page: Page, { state, due }: Finding): string {
  if (state === 'kept') return page.say('Done', 'Erledigt');
  if (due === null) return page.say('Open', 'Offen');
  const day = shortDay(due, page.language);
  if (state === 'overdue') return page.say(`Open, was due ${day}`, `Offen, war fällig am ${day}`);
  return page.say(`Due ${day}`, `Fällig am ${day}`);
}

export function promiseTable(page: Page, promises: readonly Finding[]): DocumentBlock[] {
  return table(
    [
      [page.say('What', 'Was'), 0.5],
      [page.say('Who', 'Wer'), 0.18],
      [page.say('Promised', 'Zugesagt'), 0.14],
      [page.say('State', 'Stand'), 0.18],
    ],
    promises.map((one) => ({
      cells: [
        promiseWords(one),
        whoSaid(page, one),
        shortDay(dayAt(page, one.evidence.sentAt), page.language),
        promiseState(page, one),
      ],
      sources: [
        ...page.cite.message(one.evidence.messageRowId),
        ...(one.stateMessageRowId === null ? [] : page.cite.message(one.stateMessageRowId)),
      ],
    })),
  );
}

/** "Of 7 promises of ours 6 are kept." with where each stands; null where there are none. */
export function promiseSentence(page: Page, side: Side): { text: string; sources: string[] } | null {
  const promises = commitmentsOf(page, side);
  if (promises.length === 0) return null;
  const kept = promises.filter(({ state }) => state === 'kept').length;
  const late = promises.filter(({ state }) => state === 'overdue').length;
  const open = promises.length - kept - late;
  const who = side === 'us' ? page.say('We', 'Wir') : page.facts.account.name;
  const parts = [
    kept > 0 ? page.say(`${kept} done`, `${kept} erledigt`) : null,
    open > 0 ? page.say(`${open} open`, `${open} offen`) : null,
    late > 0 ? page.say(`${late} past the day it was due`, `${late} über dem genannten Termin`) : null,
  ].filter((part) => part !== null);
  const things =
    promises.length === 1
      ? page.say('1 commitment', '1 Zusage')
      : page.say(`${promises.length} commitments`, `${promises.length} Zusagen`);
  return {
    text: page.say(
      `${who} made ${things}: ${parts.join(', ')}.`,
      `${things} von ${side === 'us' ? 'uns' : who}: ${parts.join(', ')}.`,
    ),
    sources: [...new Set(promises.flatMap((one) => page.cite.message(one.evidence.messageRowId)))],
  };
}

export const commitments: SectionSpec = {
  key: 'commitments',
  title: ['Commitments on both sides', 'Zusagen beider Seiten'],
  blocks(page) {
    const blocks: DocumentBlock[] = [];
    for (const side of ['us', 'them'] as const) {
      const promises = commitmentsOf(page, side);
      const sentence = promiseSentence(page, side);
      if (sentence === null) continue;
      blocks.push(paragraph(sentence.text, sentence.sources), ...promiseTable(page, promises.slice(0, SHOWN)));
    }
    if (blocks.length > 0) return blocks;
    return [paragraph(page.say('No commitment of either side is open.', 'Es ist keine Zusage offen.'))];
  },
};
