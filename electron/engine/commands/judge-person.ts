// The user's verdict on what mail suggests of a person: their role, or that they left. A dismissal is remembered and holds for
// all that mail said before it; an acceptance becomes the user's own word.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { cleanAddress } from '../book/mapping-values.ts';
import { readPersonFacts } from '../book/people/person-facts.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { personVerdicts } from '../store/queries/people.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';

interface Verdict {
  readonly account: number;
  readonly address: string;
  /** `left`, or `role:` and the role. */
  readonly subject: string;
}

const noteOf = statement<[number, string], { id: number }>(
  'SELECT id FROM person_note WHERE account_id = ? AND address = ?',
);

export function putVerdict(
  db: Database,
  record: Recorder,
  { account, address, subject }: Verdict,
  verdict: 'accept' | 'dismiss',
  now: number,
): void {
  const known = personVerdicts(db)
    .all(account)
    .find((one) => one.address === address && one.subject === subject);
  if (known) record.update('person_verdict', [known.id], { verdict, at: now });
  else record.insert('person_verdict', { account_id: account, address, subject, verdict, at: now });
}

interface JudgeInput {
  readonly accountId: number;
  readonly address: string;
  readonly about: 'role' | 'left';
  readonly verdict: 'accept' | 'dismiss' | null;
}

export const judgePerson: Command<JudgeInput> = {
  name: 'person.judge',
  reversal: 'reverse',
  run({ db, record, now }, { accountId, address: written, about, verdict }) {
    const account = requireAccount(db, accountId);
    const address = cleanAddress(written);
    const accounts = [accountId];
    if (verdict === null) {
      const given = personVerdicts(db)
        .all(accountId)
        .filter((one) => one.address === address && one.subject.split(':')[0] === about);
      for (const { id } of given) record.remove('person_verdict', [id]);
      return { title: `Forgot what was said about ${address} at ${account.name}`, accounts, result: {} };
    }
    const suggested = suggestionOf(db, accountId, address, about);
    putVerdict(db, record, { account: accountId, address, subject: suggested.subject }, verdict, now);
    if (verdict === 'accept') {
      const note = noteOf(db).get(accountId, address);
      if (note) record.update('person_note', [note.id], suggested.note);
      else record.insert('person_note', { account_id: accountId, address, ...suggested.note });
    }
    const what = verdict === 'accept' ? 'Confirmed' : 'Dismissed';
    return { title: `${what} ${suggested.words} of ${address} at ${account.name}`, accounts, result: {} };
  },
};

/** @throws Failure `not_found` where nothing is suggested. */
function suggestionOf(
  db: Database,
  account: number,
  address: string,
  about: 'role' | 'left',
): { readonly subject: string; readonly note: Row; readonly words: string } {
  const facts = readPersonFacts(db, account).get(address);
  if (about === 'left') {
    if (facts?.changes.some(({ kind }) => kind === 'left' || kind === 'leaving')) {
      return { subject: 'left', note: { gone: 1 }, words: 'the leaving' };
    }
  } else {
    const dismissed = new Set(
      personVerdicts(db)
        .all(account)
        .filter((one) => one.address === address && one.verdict === 'dismiss')
        .map(({ subject }) => subject),
    );
    const role = facts?.roles.map((one) => one.role).find((one) => !dismissed.has(`role:${one}`));
    if (role) return { subject: `role:${role}`, note: { role }, words: `the role (${role.replace('_', ' ')})` };
  }
  throw new Failure(
    'not_found',
    'Mail suggests nothing of the kind about this person; nothing was changed. Set it in their entry instead.',
    'address',
  );
}
