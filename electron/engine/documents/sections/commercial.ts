// The agreement and its days. The customer sees the terms that both signed and what is agreed next; ourselves also amounts, the
// runway and the forecast.
import type { DocumentBlock, DocumentLine } from '../../../contract/documents.ts';
import type { Forecast, Renewal, RunwayState } from '../../../contract/renewals.ts';
import { daysUntil } from '../../book/local-time.ts';
import {
  bullets,
  dayAt,
  daysWords,
  gap,
  line,
  longDay,
  moneyWords,
  type Page,
  paragraph,
  type SectionSpec,
  shortDay,
  table,
} from '../page.ts';
import { moverInGerman } from './forecast-german.ts';
import { citeGoal } from './goals.ts';

export interface Moment {
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  readonly sources: string[];
}

export function citeRenewal(page: Page): string[] {
  const { renewalDate } = page.facts.account;
  return page.cite.own(
    'account:renewal',
    renewalDate === null
      ? page.say('The agreement, as it stands in the book', 'Der Vertrag, wie er im Buch steht')
      : page.say(
          `Renewal date in the book: ${longDay(renewalDate, 'en')}`,
          `Verlängerungstermin im Buch: ${longDay(renewalDate, 'de')}`,
        ),
  );
}

/** Contracts in several currencies: their sum is one at rough rates, and nothing to name a price by. */
export function isMixed({ facts }: Page): boolean {
  const paid = facts.contracts.flatMap(({ yearly }) =>
    yearly === null || yearly.minor === 0 ? [] : [yearly.currency],
  );
  return new Set(paid).size > 1;
}

/** What follows a sum of several currencies. */
export const mixedNote = (page: Page): string =>
  isMixed(page) ? page.say('currencies at rough rates', 'Währungen zu groben Kursen') : '';

export function citeValue(page: Page): string[] {
  const says = isMixed(page)
    ? page.say(
        'Yearly value in the book: contracts in several currencies, at rough rates',
        'Jährlicher Wert im Buch: Verträge in mehreren Währungen, zu groben Kursen',
      )
    : page.say('Yearly value in the book', 'Jährlicher Wert im Buch');
  return page.cite.own('account:value', says, {
    internal: page.kind !== 'renewal_proposal' && page.kind !== 'roi_analysis',
  });
}

function citeRunway(page: Page): string[] {
  const says = page.say('Runway to the renewal', 'Fahrplan zur Verlängerung');
  return page.cite.own('renewal:runway', says, { at: page.facts.clock.now, internal: true });
}

const states: Record<RunwayState, readonly [string, string]> = {
  upcoming: ['to come', 'steht an'],
  due: ['due now', 'jetzt fällig'],
  done: ['done', 'erledigt'],
  missed: ['missed', 'versäumt'],
  skipped: ['skipped', 'ausgelassen'],
  stopped: ['stopped', 'angehalten'],
};

function runway(page: Page, { touches }: Renewal): Moment[] {
  return touches.map(({ days, day, state, by }) => ({
    day: by?.day ?? day,
    title: page.say(`Touch at ${days} days`, `Kontakt bei ${days} Tagen`),
    // That it is done the line says by itself.
    text: state === 'done' ? '' : page.say(...states[state]),
    done: state === 'done',
    sources: by?.messageRowId == null ? citeRunway(page) : page.cite.message(by.messageRowId),
  }));
}

function reviews(page: Page): Moment[] {
  const { lookBack, meetings } = page.facts;
  const list: Moment[] = [];
  if (lookBack.review !== null) {
    const { at, subject, source } = lookBack.review;
    const says = page.say(`Meeting recorded: ${subject}`, `Festgehaltenes Treffen: ${subject}`);
    list.push({
      day: dayAt(page, at),
      title: page.say('Last review', 'Letztes Review'),
      text: subject,
      done: true,
      sources: page.cite.own(source, says, { at }),
    });
  }
  if (meetings.next !== null && meetings.next.at !== null) {
    const { id, name, at } = meetings.next;
    const says = page.say(`Meeting agreed: ${name}`, `Vereinbartes Treffen: ${name}`);
    const sources = page.cite.own(`meeting:${id}`, says, { at });
    list.push({
      day: dayAt(page, at),
      title: page.say('Next review', 'Nächstes Review'),
      text: name,
      done: false,
      sources,
    });
  }
  return list;
}

/** What is agreed or planned to happen, in order. */
export function moments(page: Page): Moment[] {
  const { account, goals, clock, today, renewals } = page.facts;
  const list = reviews(page);
  for (const goal of goals) {
    if (goal.due === null || goal.state === 'dropped') continue;
    const done = goal.state === 'reached';
    list.push({
      day: goal.due,
      title: page.say('Goal due', 'Ziel fällig'),
      text: goal.text,
      done,
      sources: citeGoal(page, goal),
    });
  }
  const days = renewals.length > 0 ? renewals.map(({ date }) => date) : [account.renewalDate];
  for (const day of days) {
    if (day === null) continue;
    const left = daysUntil(day, clock);
    const away =
      left < 0
        ? page.say(`${daysWords(page, -left)} ago`, `vor ${daysWords(page, -left, true)}`)
        : page.say(`in ${daysWords(page, left)}`, `in ${daysWords(page, left, true)}`);
    const names = renewals.find(({ date }) => date === day)?.contracts.map(({ name }) => name) ?? [];
    list.push({
      day,
      title: page.say('The agreement renews', 'Verlängerung des Vertrags'),
      text: [...names, away].join(', '),
      done: day < today,
      sources: citeRenewal(page),
    });
  }
  for (const { noticeBy } of renewals) {
    if (noticeBy === null) continue;
    const title = page.say('Notice until', 'Kündigung möglich bis');
    list.push({ day: noticeBy, title, text: '', done: noticeBy < today, sources: citeRenewal(page) });
  }
  const [first] = renewals;
  if (!page.client && first) list.push(...runway(page, first));
  return list.sort((a, b) => a.day.localeCompare(b.day));
}

export function timeline(list: readonly Moment[]): DocumentBlock[] {
  return list.length === 0 ? [] : [{ type: 'timeline', items: list.map((one) => ({ ...one })) }];
}

export function contractTable(page: Page): DocumentBlock[] {
  const amounts = !page.client || page.kind === 'renewal_proposal';
  const { contracts } = page.facts;
  return table(
    [
      [page.say('Agreement', 'Vertrag'), amounts ? 0.34 : 0.5],
      [page.say('Until', 'Bis'), 0.22],
      [page.say('Renews', 'Verlängerung'), amounts ? 0.22 : 0.28],
      ...(amounts ? [[page.say('A year', 'Im Jahr'), 0.22, 'right'] as const] : []),
    ],
    contracts.map(({ contractId, name, end, form, autoRenews, yearly }) => ({
      cells: [
        name,
        end === null ? page.say('no end', 'ohne Ende') : shortDay(end, page.language),
        form === 'monthly'
          ? page.say('monthly', 'monatlich')
          : autoRenews
            ? page.say('by itself', 'automatisch')
            : page.say('by agreement', 'nach Vereinbarung'),
        ...(amounts ? [yearly === null ? '–' : moneyWords(yearly, page.language)] : []),
      ],
      sources: page.cite.own(`contract:${contractId}`, page.say(`Contract: ${name}`, `Vertrag: ${name}`)),
    })),
  );
}

function forecastLines(page: Page, { forecast, amount, converted }: Renewal): DocumentLine[] {
  const [smaller, lost] = [Math.round(forecast.smaller * 100), Math.round(forecast.lost * 100)];
  // Rounded figures that a reader adds up come to a hundred.
  const whole = 100 - smaller - lost;
  const cited = page.cite.own(
    'renewal:forecast',
    page.say('Forecast of the renewal, by its written formula', 'Prognose der Verlängerung, nach ihrer Formel'),
    { at: page.facts.clock.now, internal: true },
  );
  const expected = expectedWords(page, forecast);
  const mixed = converted ? page.say(' Other currencies by rough rates.', ' Andere Währungen zu groben Kursen.') : '';
  return [
    line(
      page.say(
        `Forecast: ${whole} % renews whole, ${smaller} % smaller, ${lost} % lost.${expected}${amount === null ? '' : mixed}`,
        `Prognose: ${whole} % verlängert ganz, ${smaller} % kleiner, ${lost} % verloren.${expected}${amount === null ? '' : mixed}`,
      ),
      cited,
    ),
    ...(forecast.why.length > 0 ? [line(whatMoves(page, forecast), cited)] : []),
  ];
}

function whatMoves(page: Page, { why }: Forecast): string {
  const first = why.slice(0, 3).map(({ text }) => text);
  return page.say(`What moves it: ${first.join('; ')}.`, `Was sie bewegt: ${first.map(moverInGerman).join('; ')}.`);
}

function expectedWords(page: Page, { expected }: Forecast): string {
  if (expected === null) return '';
  const amount = moneyWords({ ...expected, minor: Math.round(expected.minor / 100_000) * 100_000 }, page.language);
  return page.say(` Expected: about ${amount} a year.`, ` Zu erwarten: rund ${amount} im Jahr.`);
}

export const commercial: SectionSpec = {
  key: 'commercial',
  title: ['Renewal and commercial timeline', 'Verlängerung und Zeitplan'],
  blocks(page) {
    const { account, clock, renewals } = page.facts;
    const blocks: DocumentBlock[] = [];
    const day = renewals[0]?.date ?? account.renewalDate;
    if (day === null && page.facts.contracts.length > 0) {
      const without = page.say(
        'The agreement goes on until one side ends it; no day of renewal is set.',
        'Der Vertrag läuft weiter, bis eine Seite ihn beendet; ein Tag der Verlängerung steht nicht fest.',
      );
      blocks.push(paragraph(without, citeRenewal(page)));
    } else if (day === null) {
      blocks.push(gap(page.say('When the agreement ends or renews', 'Wann der Vertrag endet oder sich verlängert')));
    } else {
      const written = longDay(day, page.language);
      const left = daysUntil(day, clock);
      const text =
        left < 0
          ? page.say(`The agreement was to renew on ${written}.`, `Der Vertrag war am ${written} zu verlängern.`)
          : page.say(
              `The agreement runs until ${written}, ${daysWords(page, left)} from now.`,
              `Der Vertrag läuft bis zum ${written}, noch ${daysWords(page, left)}.`,
            );
      blocks.push(paragraph(text, citeRenewal(page)));
    }
    const contracts = contractTable(page);
    blocks.push(...contracts);
    if (!page.client && contracts.length === 0 && account.arr !== null) {
      const amount = moneyWords(account.arr, page.language);
      blocks.push(
        paragraph(page.say(`Its yearly value is ${amount}.`, `Der jährliche Wert beträgt ${amount}.`), citeValue(page)),
      );
    }
    if (!page.client) blocks.push(...bullets(renewals.slice(0, 2).flatMap((renewal) => forecastLines(page, renewal))));
    return [...blocks, ...timeline(moments(page))];
  },
};
