// "This thread belongs to ...", and whose an address or a domain is. A rule holds for the future as for the past.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { cleanAddress, cleanDomain } from '../book/mapping-values.ts';
import type { Recorder } from '../journal/recorder.ts';
import { isFreeMail } from '../mail/people/addresses.ts';
import { requireAccount, rulesOfValue } from '../store/queries/accounts.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';

export type MappingTarget = { readonly accountId: number } | 'shared' | 'ignored';

const threadSubject = statement<[number], { subject: string; anchor: string }>(
  `SELECT t.subject, (SELECT message_id FROM message WHERE thread_id = t.id ORDER BY sent_at, id LIMIT 1) AS anchor
   FROM thread t WHERE t.id = ?`,
);
const threadRules = statement<[number], { id: number; account_id: number | null }>(
  `SELECT r.id, r.account_id FROM thread_anchor a JOIN mapping_rule r ON r.kind = 'thread' AND r.value = a.message_id
   WHERE a.thread_id = ?`,
);

export const assignThread: Command<{ threadId: number; accountIds: readonly number[] | null }> = {
  name: 'mapping.assignThread',
  reversal: 'reverse',
  run({ db, record, now }, { threadId, accountIds }) {
    const thread = threadSubject(db).get(threadId);
    if (!thread) throw new Failure('not_found', 'There is no such thread.', 'threadId');
    const wanted = accountIds === null ? null : [...new Set(accountIds)];
    const names = (wanted ?? []).map((id) => requireAccount(db, id).name);
    const before = threadRules(db).all(threadId);
    for (const rule of before) record.remove('mapping_rule', [rule.id]);
    const rule = { kind: 'thread', value: thread.anchor, created_at: now };
    for (const id of wanted ?? []) {
      record.insert('mapping_rule', { ...rule, disposition: 'account', account_id: id });
    }
    if (wanted?.length === 0) record.insert('mapping_rule', { ...rule, disposition: 'ignored', account_id: null });
    const title =
      wanted === null
        ? 'Let the rules decide whose a thread is'
        : names.length === 0
          ? 'Took a thread out of every account'
          : `Assigned a thread to ${names.join(' and ')}`;
    const earlier = before.flatMap((row) => (row.account_id === null ? [] : [row.account_id]));
    return { title, accounts: [...new Set([...(wanted ?? []), ...earlier])], result: {} };
  },
};

export const setAddressRule: Command<{ address: string; target: MappingTarget | null }> = {
  name: 'mapping.setAddress',
  reversal: 'reverse',
  run({ db, record, now }, { address, target }) {
    const value = cleanAddress(address);
    return { ...setRule(db, record, 'address', value, target, now), result: {} };
  },
};

export const setDomainRule: Command<{ domain: string; target: MappingTarget | null }> = {
  name: 'mapping.setDomain',
  reversal: 'reverse',
  run({ db, record, now }, { domain, target }) {
    const value = cleanDomain(domain);
    if (isFreeMail(value) && typeof target === 'object' && target !== null) {
      throw new Failure(
        'invalid_input',
        `${value} is a free-mail provider that many clients share. Assign the person’s full address instead.`,
        'domain',
      );
    }
    return { ...setRule(db, record, 'domain', value, target, now), result: {} };
  },
};

function setRule(
  db: Database,
  record: Recorder,
  kind: 'address' | 'domain',
  value: string,
  target: MappingTarget | null,
  now: number,
): { title: string; accounts: number[] } {
  const before = rulesOfValue(db).all(kind, value);
  for (const rule of before) record.remove('mapping_rule', [rule.id]);
  const earlier = before.flatMap((row) => (row.account_id === null ? [] : [row.account_id]));
  if (target === null) return { title: `Forgot the rule for ${value}`, accounts: earlier };
  if (typeof target === 'object') {
    const { name } = requireAccount(db, target.accountId);
    record.insert('mapping_rule', {
      kind,
      value,
      disposition: 'account',
      account_id: target.accountId,
      created_at: now,
    });
    return { title: `Assigned ${value} to ${name}`, accounts: [...new Set([target.accountId, ...earlier])] };
  }
  record.insert('mapping_rule', { kind, value, disposition: target, account_id: null, created_at: now });
  const words = target === 'shared' ? `Marked ${value} as shared between accounts` : `Ignored ${value}`;
  return { title: words, accounts: earlier };
}
