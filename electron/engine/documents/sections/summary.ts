// The page an executive reads if they read one: where it stands in figures, what came of the work, what is ahead.
import type { DocumentBlock, DocumentLine } from '../../../contract/documents.ts';
import {
  bullets,
  dayAt,
  daysWords,
  gap,
  inQuotes,
  line,
  longDay,
  moneyWords,
  numberWords,
  type Page,
  type SectionSpec,
  shortDay,
  writtenAt,
} from '../page.ts';
import { changeLine, citeFigures, figuresOf } from './adoption.ts';
import { citeRenewal, citeValue, mixedNote } from './commercial.ts';
import { commitmentsOf, promiseSentence } from './commitments.ts';
import { citeGoal, goalSentence } from './goals.ts';
import { citeHealth, healthNote } from './health.ts';
import { growthLines } from './openings.ts';
import { topicsOf } from './since.ts';
import { standing } from './standing.ts';
import { measured, praise } from './value.ts';

type Figure = Extract<DocumentBlock, { type: 'figures' }>['items'][number];
const SHOWN = 4;

function ofOurs(page: Page): Figure[] {
  const { account, row, health } = page.facts;
  const items: Figure[] = [];
  if (health.score !== null) {
    const note = healthNote(page) || page.say('of 100', 'von 100');
    items.push({ label: page.say('Health', 'Zustand'), value: String(health.score), note, sources: citeHealth(page) });
  }
  if (account.arr !== null) {
    const value = moneyWords(account.arr, page.language);
    items.push({
      label: page.say('Yearly value', 'Jährlicher Wert'),
      value,
      note: mixedNote(page),
      sources: citeValue(page),
    });
  }
  if (account.renewalDate !== null && row.renewalInDays !== null) {
    const left = row.renewalInDays;
    items.push({
      label: page.say('Renewal', 'Verlängerung'),
      value: left < 0 ? page.say('Passed', 'Verstrichen') : daysWords(page, left),
      note: longDay(account.renewalDate, page.language),
      sources: citeRenewal(page),
    });
  }
  return items;
}

function shared(page: Page): Figure[] {
  const { goals, lookBack } = page.facts;
  const items: Figure[] = [];
  const set = goals.filter(({ state }) => state !== 'dropped');
  // That nothing has begun is no figure to put before a customer.
  if (set.some(({ state }) => state !== 'open') || (set.length > 0 && !page.client)) {
    const good = set.filter(({ state }) => state === 'reached' || state === 'on_track').length;
    items.push({
      label: page.say('Goals', 'Ziele'),
      value: page.say(`${good} of ${set.length}`, `${good} von ${set.length}`),
      note: page.say('reached or on track', 'erreicht oder im Plan'),
      sources: set.flatMap((goal) => citeGoal(page, goal)),
    });
  }
  const names = { usage: page.say('Usage', 'Nutzung'), csat: page.say('Satisfaction', 'Zufriedenheit'), nps: 'NPS' };
  for (const metric of ['usage', 'csat', 'nps'] as const) {
    const last = figuresOf(page, metric).at(-1);
    if (!last) continue;
    const value = numberWords(last.value, page.language, 1);
    const note = longDay(last.day, page.language);
    items.push({ label: names[metric], value, note, sources: citeFigures(page, metric, [last]) });
  }
  const kept = commitmentsOf(page, 'us').filter(({ state }) => state === 'kept');
  if (kept.length > 1) {
    const since = shortDay(dayAt(page, lookBack.since), page.language);
    items.push({
      label: page.say('Commitments we kept', 'Erfüllte Zusagen'),
      value: numberWords(kept.length, page.language),
      note: page.say(`since ${since}`, `seit ${since}`),
      sources: kept.flatMap((one) => page.cite.message(one.evidence.messageRowId)),
    });
  }
  return items;
}

function workedOn(page: Page): DocumentLine[] {
  const topics = topicsOf(page).slice(0, 3);
  if (topics.length === 0) return [];
  const names = topics.map(({ subject }) => inQuotes(page, subject));
  const list =
    names.length === 1
      ? names.join()
      : `${names.slice(0, -1).join(', ')} ${page.say('and', 'und')} ${names.at(-1) ?? ''}`;
  const since = writtenAt(page, page.facts.lookBack.since);
  return [
    line(
      page.say(`Since ${since} we worked together most on ${list}.`, `Seit dem ${since} ging es vor allem um ${list}.`),
      topics.flatMap(({ sources }) => sources),
    ),
  ];
}

function statements(page: Page): DocumentLine[] {
  const { account, goals, row } = page.facts;
  const lines: DocumentLine[] = [];
  const goalText = goalSentence(page);
  if (goalText !== null)
    lines.push(
      line(
        goalText,
        goals.flatMap((goal) => citeGoal(page, goal)),
      ),
    );
  const result = measured(page, 1)[0] ?? praise(page, 1).find(({ text }) => /\d/u.test(text.split('(')[0] ?? ''));
  if (result) lines.push({ ...result, text: page.say(`Result: ${result.text}`, `Ergebnis: ${result.text}`) });
  const usage = changeLine(page, 'usage');
  if (usage) lines.push(usage);
  lines.push(...workedOn(page));
  const promised = promiseSentence(page, 'us');
  if (promised) lines.push(promised);
  if (page.client && account.renewalDate !== null && (row.renewalInDays ?? -1) >= 0) {
    const day = longDay(account.renewalDate, page.language);
    lines.push(
      line(page.say(`The agreement runs until ${day}.`, `Der Vertrag läuft bis zum ${day}.`), citeRenewal(page)),
    );
  }
  if (page.client) return lines;
  const [growth] = growthLines(page, 1);
  if (growth)
    lines.push({ ...growth, text: page.say(`Room to grow: ${growth.text}`, `Raum für mehr: ${growth.text}`) });
  return lines;
}

export const summary: SectionSpec = {
  key: 'summary',
  title: ['Executive summary', 'Zusammenfassung'],
  blocks(page) {
    const figures = [...(page.client ? [] : ofOurs(page)), ...shared(page)].slice(0, page.client ? SHOWN : SHOWN + 1);
    const blocks: DocumentBlock[] = figures.length === 0 ? [] : [{ type: 'figures', items: figures }];
    return [
      ...blocks,
      ...bullets([...(page.client ? [] : standing(page)), ...statements(page)]),
      gap(page.say('The one thing the reader should take away', 'Das Eine, das hängen bleiben soll')),
    ];
  },
};
