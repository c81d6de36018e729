// The page an executive reads if they read one: where it stands in figures, the result worth naming, what is ahead.
import type { DocumentBlock, DocumentLine } from '../../../contract/documents.ts';
import { bullets, gap, line, longDay, moneyWords, numberWords, type Page, type SectionSpec } from '../page.ts';
import { changeLine, citeFigures, figuresOf } from './adoption.ts';
import { citeRenewal, citeValue } from './commercial.ts';
import { commitmentsOf, promiseSentence } from './commitments.ts';
import { citeGoal, goalSentence } from './goals.ts';
import { citeHealth, healthNote } from './health.ts';
import { growthLines } from './openings.ts';
import { results } from './value.ts';

type Figure = Extract<DocumentBlock, { type: 'figures' }>['items'][number];

function keyFigures(page: Page): Figure[] {
  const { account, row, health, goals } = page.facts;
  const items: Figure[] = [];
  if (!page.client && health.score !== null) {
    items.push({
      label: page.say('Health', 'Zustand'),
      value: String(health.score),
      note: healthNote(page) || page.say('of 100', 'von 100'),
      sources: citeHealth(page),
    });
  }
  if (!page.client && account.arr !== null) {
    items.push({
      label: page.say('Yearly value', 'Jährlicher Wert'),
      value: moneyWords(account.arr, page.language),
      note: '',
      sources: citeValue(page),
    });
  }
  if (!page.client && account.renewalDate !== null && row.renewalInDays !== null) {
    const late = row.renewalInDays < 0;
    items.push({
      label: page.say('Renewal', 'Verlängerung'),
      value: late
        ? page.say('Passed', 'Verstrichen')
        : page.say(`${row.renewalInDays} days`, `${row.renewalInDays} Tage`),
      note: longDay(account.renewalDate, page.language),
      sources: citeRenewal(page),
    });
  }
  const set = goals.filter(({ state }) => state !== 'dropped');
  if (set.length > 0) {
    const good = set.filter(({ state }) => state === 'reached' || state === 'on_track').length;
    items.push({
      label: page.say('Goals', 'Ziele'),
      value: page.say(`${good} of ${set.length}`, `${good} von ${set.length}`),
      note: page.say('reached or on track', 'erreicht oder im Plan'),
      sources: set.flatMap((goal) => citeGoal(page, goal)),
    });
  }
  const ours = commitmentsOf(page, 'us');
  const kept = ours.filter(({ state }) => state === 'kept').length;
  if (ours.length > 0 && (kept > 0 || !page.client)) {
    items.push({
      label: page.say('Our commitments', 'Unsere Zusagen'),
      value: page.say(`${kept} of ${ours.length}`, `${kept} von ${ours.length}`),
      note: page.say('done', 'erledigt'),
      sources: ours.flatMap((one) => page.cite.message(one.evidence.messageRowId)),
    });
  }
  for (const metric of ['usage', 'csat', 'nps'] as const) {
    const rows = figuresOf(page, metric);
    const last = rows.at(-1);
    if (!last) continue;
    const label = { usage: page.say('Usage', 'Nutzung'), csat: page.say('Satisfaction', 'Zufriedenheit'), nps: 'NPS' }[
      metric
    ];
    items.push({
      label,
      value: numberWords(last.value, page.language, 1),
      note: longDay(last.day, page.language),
      sources: citeFigures(page, metric, [last]),
    });
  }
  return items.slice(0, 5);
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
  const [result] = results(page, 1);
  if (result)
    lines.push({
      ...result,
      text: page.say(`The result that stands out: ${result.text}`, `Das Ergebnis, das hervorsticht: ${result.text}`),
    });
  const usage = changeLine(page, 'usage');
  if (usage) lines.push(usage);
  const promised = promiseSentence(page, 'us');
  if (promised) lines.push(promised);
  if (account.renewalDate !== null && (row.renewalInDays ?? -1) >= 0) {
    const day = longDay(account.renewalDate, page.language);
    lines.push(line(page.say(`The agreement runs until ${day}.`, `Der Vertrag läuft bis ${day}.`), citeRenewal(page)));
  }
  if (page.client) return lines;
  const [growth] = growthLines(page, 1);
  if (growth)
    lines.push({ ...growth, text: page.say(`Room to grow: ${growth.text}`, `Raum für mehr: ${growth.text}`) });
  return lines;
}

/** The machine's own status: where it stands, in order of weight. Its sentences are English. */
function standing(page: Page): DocumentLine[] {
  if (page.client) return [];
  return page.facts.status
    .slice(0, 3)
    .map(({ text, evidence }) =>
      line(
        /[.!?…]”?$/u.test(text) ? text : `${text}.`,
        evidence.length > 0
          ? [...new Set(evidence.slice(0, 3).flatMap(({ messageRowId }) => page.cite.message(messageRowId)))]
          : page.cite.own(
              'account:status',
              page.say('Status line, computed from the mail and the book', 'Statuszeile, aus Mails und Buch berechnet'),
              { internal: true },
            ),
      ),
    );
}

export const summary: SectionSpec = {
  key: 'summary',
  title: ['Executive summary', 'Zusammenfassung'],
  blocks(page) {
    const figures = keyFigures(page);
    const blocks: DocumentBlock[] = figures.length === 0 ? [] : [{ type: 'figures', items: figures }];
    return [
      ...blocks,
      ...bullets([...standing(page), ...statements(page)]),
      gap(page.say('The one thing the reader should take away', 'Das Eine, das hängen bleiben soll')),
    ];
  },
};
