// The agreement and its days. The customer sees the term and what is agreed next; ourselves also amounts and the runway.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { daysUntil } from '../../book/local-time.ts';
import { gap, longDay, moneyWords, type Page, paragraph, type SectionSpec } from '../page.ts';
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

export function citeValue(page: Page): string[] {
  return page.cite.own('account:value', page.say('Yearly value in the book', 'Jährlicher Wert im Buch'), {
    internal: page.kind !== 'renewal_proposal' && page.kind !== 'roi_analysis',
  });
}

/** What is agreed or planned to happen, in order. */
export function moments(page: Page): Moment[] {
  const { account, goals, lookBack, clock, today } = page.facts;
  const list: Moment[] = [];
  if (lookBack.review !== null) {
    const { at, subject, touchId } = lookBack.review;
    list.push({
      day: new Date(at).toISOString().slice(0, 10),
      title: page.say('Last review', 'Letztes Review'),
      text: subject,
      done: true,
      sources: page.cite.own(
        `touch:${touchId}`,
        page.say(`Meeting recorded: ${subject}`, `Festgehaltenes Treffen: ${subject}`),
        { at },
      ),
    });
  }
  for (const goal of goals) {
    if (goal.due === null || goal.state === 'dropped') continue;
    list.push({
      day: goal.due,
      title: page.say('Goal due', 'Ziel fällig'),
      text: goal.text,
      done: goal.state === 'reached',
      sources: citeGoal(page, goal),
    });
  }
  if (account.renewalDate !== null) {
    const left = daysUntil(account.renewalDate, clock);
    const away =
      left < 0 ? page.say(`${-left} days ago`, `vor ${-left} Tagen`) : page.say(`in ${left} days`, `in ${left} Tagen`);
    list.push({
      day: account.renewalDate,
      title: page.say('The agreement renews', 'Verlängerung des Vertrags'),
      text: away,
      done: account.renewalDate < today,
      sources: citeRenewal(page),
    });
  }
  return list.sort((a, b) => a.day.localeCompare(b.day));
}

export function timeline(list: readonly Moment[]): DocumentBlock[] {
  return list.length === 0 ? [] : [{ type: 'timeline', items: list.map((one) => ({ ...one })) }];
}

export const commercial: SectionSpec = {
  key: 'commercial',
  title: ['Renewal and commercial timeline', 'Verlängerung und Zeitplan'],
  blocks(page) {
    const { account, clock } = page.facts;
    const blocks: DocumentBlock[] = [];
    if (account.renewalDate === null) {
      blocks.push(gap(page.say('When the agreement ends or renews', 'Wann der Vertrag endet oder sich verlängert')));
    } else {
      const day = longDay(account.renewalDate, page.language);
      const left = daysUntil(account.renewalDate, clock);
      blocks.push(
        paragraph(
          left < 0
            ? page.say(`The agreement was to renew on ${day}.`, `Der Vertrag war am ${day} zu verlängern.`)
            : page.say(
                `The agreement runs until ${day}, ${left} days from now.`,
                `Der Vertrag läuft bis ${day}, noch ${left} Tage.`,
              ),
          citeRenewal(page),
        ),
      );
    }
    if (!page.client && account.arr !== null) {
      const amount = moneyWords(account.arr, page.language);
      blocks.push(
        paragraph(page.say(`Its yearly value is ${amount}.`, `Der jährliche Wert beträgt ${amount}.`), citeValue(page)),
      );
    }
    return [...blocks, ...timeline(moments(page))];
  },
};
