// What each side promised the other, and what became of it: the promises of the period, and older ones that are still open.
// Each in the words it was given in, with what it was about.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { Finding, Side } from '../../../contract/findings.ts';
import { quotable } from '../../drafting/reasons/quotable.ts';
import { dayAt, inQuotes, type Page, paragraph, type SectionSpec, shortDay, table, whoSaid } from '../page.ts';
import { mayTell } from '../said.ts';

const DAY = 86_400_000;
/** What was due longer ago than this, and nobody spoke of since, is not carried into a document. */
const FORGOTTEN_DAYS = 120;
/** A promise without a day is soon no promise any more. */
const DAYLESS_DAYS = 45;
const SHOWN = 8;
const LONGEST = 160;

export function isOpen({ state }: Finding): boolean {
  return state === 'open' || state === 'overdue' || state === 'confirmed' || state === 'new';
}

/** Open ones first, by day; then what was kept in the period, the newest first. */
export function commitmentsOf(page: Page, side: Side): Finding[] {
  const { findings, lookBack, clock } = page.facts;
  const oldest = dayAt(page, clock.now - FORGOTTEN_DAYS * DAY);
  const all = findings.filter(
    (one) => one.kind === 'commitment' && one.by === side && mayTell(page, one) && pledgeOf(page, one) !== null,
  );
  const open = all
    .filter((one) => {
      if (!isOpen(one)) return false;
      if (one.due !== null) return one.due >= oldest;
      return !page.client && one.evidence.sentAt > clock.now - DAYLESS_DAYS * DAY;
    })
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || b.evidence.sentAt - a.evidence.sentAt);
  const kept = all.filter(
    ({ state, due, evidence }) => state === 'kept' && due !== null && evidence.sentAt >= lookBack.since,
  );
  return [...open, ...kept];
}

/** The promise as it was written; null where it can't be told to this reader. */
export function pledgeOf(page: Page, { quote }: Finding): string | null {
  const words = quotable(quote, false);
  if (words !== null) return inQuotes(page, `${words.quote}${words.mark}`);
  if (page.client) return null;
  const text = quote.replace(/\s+/gu, ' ').trim();
  return inQuotes(page, text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
}

export function topicWords(page: Page, finding: Finding): string {
  return page.cite.topic(finding.evidence.messageRowId) || '–';
}

/** Before what was promised: "Board pack Q3:"; a subject that is a question keeps its mark and takes no colon. */
export function aboutWords(page: Page, finding: Finding): string {
  const topic = topicWords(page, finding);
  return /[?!…]$/u.test(topic) ? topic : `${topic}:`;
}

function stateWords(page: Page, { state, due }: Finding): string {
  if (state === 'kept') return page.say('Done', 'Erledigt');
  if (due === null) return page.say('Open', 'Offen');
  const day = shortDay(due, page.language);
  // That mail does not show it done proves nothing to the customer; whoever holds the meeting says how it stands.
  if (state === 'overdue' && page.client) return page.say(`To be confirmed (${day})`, `Zu bestätigen (${day})`);
  if (state === 'overdue') return page.say(`Was due ${day}`, `War fällig am ${day}`);
  return page.say(`Due ${day}`, `Fällig am ${day}`);
}

function citePromise(page: Page, { evidence, stateMessageRowId }: Finding): string[] {
  const settled = stateMessageRowId === null ? [] : page.cite.message(stateMessageRowId);
  return [...page.cite.message(evidence.messageRowId), ...settled];
}

export function promiseTable(page: Page, promises: readonly Finding[]): DocumentBlock[] {
  return table(
    [
      [page.say('About', 'Thema'), 0.24],
      [page.say('Commitment', 'Zusage'), 0.4],
      [page.say('Who', 'Wer'), 0.18],
      [page.say('State', 'Stand'), 0.18],
    ],
    promises.map((one) => ({
      cells: [topicWords(page, one), pledgeOf(page, one) ?? '', whoSaid(page, one), stateWords(page, one)],
      sources: citePromise(page, one),
    })),
  );
}

/** "Of 7 commitments of ours 6 are done." with where the others stand; null where there are none. */
export function promiseSentence(page: Page, side: Side): { text: string; sources: string[] } | null {
  const promises = commitmentsOf(page, side);
  if (promises.length === 0) return null;
  const kept = promises.filter(({ state }) => state === 'kept').length;
  const late = promises.filter(({ state }) => state === 'overdue').length;
  const open = promises.length - kept - late;
  const whose =
    side === 'us'
      ? page.say('Our commitments', 'Unsere Zusagen')
      : page.say(`Commitments of ${page.facts.account.name}`, `Zusagen von ${page.facts.account.name}`);
  const parts = [
    kept > 0 ? page.say(`${kept} done`, `${kept} erledigt`) : null,
    open > 0 ? page.say(`${open} open`, `${open} offen`) : null,
    late === 0
      ? null
      : page.client
        ? page.say(`${late} to be confirmed`, `${late} zu bestätigen`)
        : page.say(`${late} past the day named`, `${late} über dem genannten Termin`),
  ].filter((part) => part !== null);
  return {
    text: `${whose}: ${parts.join(', ')}.`,
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
    return [
      paragraph(
        page.say('No commitment of either side is open.', 'Auf keiner Seite ist eine Zusage offen.'),
        page.cite.own('mail:period', page.say('Mail of the period', 'Mails des Zeitraums')),
      ),
    ];
  },
};
