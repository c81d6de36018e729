// What the facts of an account put into a template's fields; a field nothing is known for is left out and becomes a gap.
import type { Database } from 'better-sqlite3';
import type { MailAddress } from '../../../contract/scalars.ts';
import type { DraftFact, TouchKind } from '../../../contract/touch-drafts.ts';
import { daysUntil, type LocalNow } from '../../book/local-time.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { statement } from '../../store/statement.ts';
import { choosePerson } from '../compose/choose-person.ts';
import { type LetterLanguage, sayDay, sayInstant, sayMoney } from '../compose/say-day.ts';
import type { Candidate, Frame } from '../reasons/candidate.ts';
import { readCandidates } from '../reasons/find-reasons.ts';
import { readResources } from '../resources/read-resources.ts';
import { ownName, recipientName } from '../voice/names.ts';
import type { FieldValue, FieldValues } from './fill-template.ts';

export interface ValuesFor {
  readonly accountId: number;
  readonly language: LetterLanguage;
  readonly mailboxId: number;
  /** An address; the code chooses where nothing is said. */
  readonly to?: string | undefined;
}

const lastIn = statement<[number, number], { sent_at: number; message_id: number }>(
  `SELECT sent_at, message_id FROM message_account WHERE account_id = ? AND touch = 'mail_in' AND sent_at <= ?
   ORDER BY sent_at DESC LIMIT 1`,
);

/** The kinds of touch whose reasons hold what fields quote. */
const asked: readonly TouchKind[] = ['value_note', 'check_in', 'expansion', 'at_risk', 'reply'];
const quoted: readonly (readonly [field: string, frames: readonly Frame[]])[] = [
  ['result', ['result']],
  ['initiative', ['initiative']],
  ['problem', ['problem']],
  ['risk', ['risk']],
  ['promise', ['promise_late', 'promise_due']],
  ['question', ['their_question']],
];

export interface FactsForTemplate {
  readonly values: FieldValues;
  /** Null where there is nobody to write to. */
  readonly to: MailAddress | null;
}

export function fieldValues(db: Database, wanted: ValuesFor, now: LocalNow): FactsForTemplate {
  const { language } = wanted;
  const account = requireAccount(db, wanted.accountId);
  const values = new Map<string, FieldValue>();
  const put = (name: string, text: string, factIds: readonly string[] = []) => {
    if (text.trim() !== '') values.set(name, { text, factIds });
  };
  const person = choosePerson(db, account, 'check_in', { to: wanted.to, said: '' }, now);
  if (typeof person !== 'string') {
    const name = recipientName(db, { address: person.to.address, accountId: account.id, name: person.to.name });
    put('first_name', name.first);
    put('full_name', name.full);
  }
  put('account', account.name, ['account:name']);
  put('my_name', ownName(db, wanted.mailboxId));
  if (account.renewal_date !== null) {
    put('renewal_date', sayDay(account.renewal_date, language, now), ['account:renewal_date']);
    const days = daysUntil(account.renewal_date, now);
    if (days > 0) put('days_to_renewal', String(days), ['account:renewal_date']);
  }
  if (account.arr_minor !== null && account.arr_currency !== null) {
    put('contract_value', sayMoney(account.arr_minor, account.arr_currency, language), ['account:arr']);
  }
  const last = lastIn(db).get(account.id, now.now);
  if (last) put('last_mail_date', sayInstant(last.sent_at, language, now), [`message:${last.message_id}`]);

  const found = asked.flatMap((kind) => {
    const { main, support } = readCandidates(db, account, kind, now);
    return [...main, ...support];
  });
  for (const [field, frames] of quoted) {
    const one = found.find(({ frame, said }) => frames.includes(frame) && said !== null && said.quote !== '');
    if (one?.said) put(field, quotable(one.said.quote), idsOf(one.facts));
  }
  putOthers(db, found, put, language, now);
  return { values, to: typeof person === 'string' ? null : person.to };
}

type Put = (name: string, text: string, factIds?: readonly string[]) => void;

function putOthers(db: Database, found: readonly Candidate[], put: Put, language: LetterLanguage, now: LocalNow): void {
  const figure = found.find(({ frame }) => frame === 'figure');
  if (figure) put('figure', sayFigure(figure.words, language, now), idsOf(figure.facts));
  const resource = found.find(({ frame }) => frame === 'resource');
  const source = resource?.facts.flatMap(({ sources }) => sources).find((one) => one.from === 'resource');
  const kept = readResources(db).find(
    ({ resourceId }) => source?.from === 'resource' && resourceId === source.resourceId,
  );
  if (resource && kept) {
    put('resource_title', kept.title, idsOf(resource.facts));
    put('resource_link', kept.url, idsOf(resource.facts));
  }
}

const metrics: Readonly<Record<LetterLanguage, Readonly<Record<string, string>>>> = {
  en: { usage: 'usage of', nps: 'an NPS of', csat: 'a CSAT of' },
  de: { usage: 'eine Nutzung von', nps: 'ein NPS von', csat: 'ein CSAT von' },
  fr: { usage: 'un usage de', nps: 'un NPS de', csat: 'un CSAT de' },
  es: { usage: 'un uso de', nps: 'un NPS de', csat: 'un CSAT de' },
};

/** `usage|900|1,200|2026-05-31`, see figuresOf. */
function sayFigure(words: string, language: LetterLanguage, now: LocalNow): string {
  const [metric = '', before = '', after = '', day = ''] = words.split('|');
  const what = metrics[language][metric];
  if (what === undefined || day === '') return '';
  const on = sayDay(day, language, now);
  if (language === 'de') return `${what} ${after}, nach ${before} am ${on}`;
  if (language === 'fr') return `${what} ${after}, contre ${before} le ${on}`;
  if (language === 'es') return `${what} ${after}, frente a ${before} el ${on}`;
  return `${what} ${after}, up from ${before} on ${on}`;
}

const idsOf = (facts: readonly DraftFact[]): string[] => facts.map(({ factId }) => factId);

/** The marks around it are the template's. */
const quotable = (quote: string): string => quote.replace(/^["“„«\s]+|["”“»\s]+$/gu, '').replace(/[.;,]+$/u, '');
