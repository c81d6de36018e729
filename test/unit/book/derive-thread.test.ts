import { describe, expect, it } from 'vitest';
import {
  type AddressVerdict,
  deriveThread,
  type MappingRules,
  type ThreadMessage,
} from '../../../electron/engine/book/derive-thread.ts';
import type { OwnSide } from '../../../electron/engine/book/sides.ts';

const own: OwnSide = { addresses: new Set(['maya@northbeam.example']), domains: new Set(['northbeam.example']) };
const HOUR = 3_600_000;

function rules(
  byAddress: Record<string, AddressVerdict>,
  threadAccounts: readonly number[] | null = null,
): MappingRules {
  return { threadAccounts, of: (address) => byAddress[address] ?? byAddress[address.replace(/^.*@/, '')] ?? null };
}
const acme: AddressVerdict = { disposition: 'account', accountIds: [1], rule: 'domain acme.example' };
const beta: AddressVerdict = { disposition: 'account', accountIds: [2], rule: 'domain beta.example' };
const standard = rules({
  'acme.example': acme,
  'beta.example': beta,
  'consult@advisor.example': { disposition: 'shared' },
});

let nextId = 1;
function mail(from: string, to: string[], patch: Partial<ThreadMessage> = {}): ThreadMessage {
  const id = nextId++;
  return {
    id,
    sentAt: id * HOUR,
    fromAddress: from,
    automatic: null,
    asks: false,
    hasAttachment: false,
    inSent: false,
    notReal: false,
    copy: false,
    people: [{ role: 'from', address: from }, ...to.map((address) => ({ role: 'to' as const, address }))],
    ...patch,
  };
}
const tom = 'tom@acme.example';
const maya = 'maya@northbeam.example';

describe('whose move it is', () => {
  it('is ours since the question they asked, also when they wrote again without asking', () => {
    const question = mail(tom, [maya], { asks: true });
    const facts = deriveThread([question, mail(tom, [maya])], own, standard);
    expect(facts).toMatchObject({ whoseMove: 'ours', moveSince: question.sentAt, moveMessageId: question.id });
  });

  it('is theirs when our last mail asks', () => {
    const facts = deriveThread([mail(tom, [maya], { asks: true }), mail(maya, [tom], { asks: true })], own, standard);
    expect(facts.whoseMove).toBe('theirs');
  });

  it('is nobody’s once the question was answered', () => {
    const facts = deriveThread([mail(tom, [maya], { asks: true }), mail(maya, [tom])], own, standard);
    expect(facts).toMatchObject({ whoseMove: 'none', moveSince: null });
  });

  it('counts the answer of a colleague as ours', () => {
    const facts = deriveThread(
      [mail(tom, [maya], { asks: true }), mail('lee@northbeam.example', [tom])],
      own,
      standard,
    );
    expect(facts.whoseMove).toBe('none');
  });

  it('is not settled by an out-of-office answer, a draft or a note among colleagues', () => {
    const thread = [
      mail(tom, [maya], { asks: true }),
      mail(maya, ['lee@northbeam.example']),
      mail(maya, [tom], { notReal: true }),
    ];
    expect(deriveThread(thread, own, standard).whoseMove).toBe('ours');
    const waiting = [mail(maya, [tom], { asks: true }), mail(tom, [maya], { automatic: 'auto_reply' })];
    expect(deriveThread(waiting, own, standard).whoseMove).toBe('theirs');
  });
});

describe('mapping', () => {
  it('gives a message to the accounts of the people outside our company', () => {
    const facts = deriveThread([mail(maya, [tom, 'ann@beta.example'])], own, standard);
    expect(facts.accountIds).toEqual([1, 2]);
    expect(facts.messages[0]?.accounts.map((account) => account.touch)).toEqual(['mail_out', 'mail_out']);
  });

  it('does not count mail of a third party as a touch of the account that got a copy', () => {
    const facts = deriveThread([mail('ann@beta.example', [maya, tom])], own, standard);
    expect(facts.messages[0]?.accounts).toEqual([
      { accountId: 2, rule: 'domain beta.example', touch: 'mail_in' },
      { accountId: 1, rule: 'domain acme.example', touch: null },
    ]);
  });

  it('lets a shared consultant follow the rest of the thread and stand alone otherwise', () => {
    const consultant = 'consult@advisor.example';
    const together = deriveThread([mail(tom, [maya]), mail(consultant, [maya])], own, standard);
    expect(together.messages[1]?.accounts).toEqual([{ accountId: 1, rule: 'thread', touch: 'mail_in' }]);
    expect(deriveThread([mail(consultant, [maya])], own, standard).accountIds).toEqual([]);
  });

  it('puts an internal note into the account of its thread without counting it as a touch', () => {
    const facts = deriveThread([mail(tom, [maya]), mail(maya, ['lee@northbeam.example'])], own, standard);
    expect(facts.messages[1]).toMatchObject({
      direction: 'internal',
      touch: false,
      accounts: [{ accountId: 1, rule: 'thread', touch: null }],
    });
  });

  it('obeys a rule for the thread over everything else', () => {
    const ruled = rules({ 'acme.example': acme }, [2]);
    expect(deriveThread([mail(tom, [maya])], own, ruled).accountIds).toEqual([2]);
    expect(deriveThread([mail(tom, [maya])], own, rules({ 'acme.example': acme }, [])).accountIds).toEqual([]);
  });

  it('takes what lies in Sent as ours whatever address it was sent from', () => {
    const facts = deriveThread([mail('maya@old-name.example', [tom], { inSent: true })], own, standard);
    expect(facts.messages[0]).toMatchObject({ direction: 'outbound', touch: true });
    expect(facts.accountIds).toEqual([1]);
  });

  it('never counts bulk mail of an account as a touch', () => {
    const facts = deriveThread([mail('news@acme.example', [maya], { automatic: 'bulk' })], own, standard);
    expect(facts.messages[0]).toMatchObject({ touch: false, accounts: [{ accountId: 1, touch: null }] });
    expect(facts.automatic).toBe(true);
  });
});
