// The commands about contracts, renewals and openings for the law of every command, and what they are tried on.
import type { CallName } from '../../../electron/contract/contract.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';

interface Agreed {
  readonly contract: number;
  /** A signal of more, and an opening. */
  readonly signal: string;
  readonly opening: number;
  /** An account whose own fields act as its contract, or that has its own. */
  readonly other: number;
}

export async function agree({ client }: TestEngine, account: number, other: number): Promise<Agreed> {
  const accountId = account as AccountId;
  const { contractId: contract } = await client.call('contract.create', {
    accountId,
    name: 'Licences',
    start: '2026-01-31',
    termMonths: 12,
    amount: { minor: 5_000_000, currency: 'EUR' },
  });
  const { openingId: opening } = await client.call('opening.create', { accountId, name: 'A second depot' });
  const { signals } = await client.call('opening.list', {});
  return { contract, opening, signal: signals[0]?.findingId ?? '', other };
}

export const renewalCommands = (of: () => Agreed): [CallName, () => unknown][] => [
  [
    'contract.create',
    () => ({ accountId: of().other, name: 'Support', form: 'monthly', start: '2026-01-31', endsWith: null }),
  ],
  [
    'contract.update',
    () => ({
      contractId: of().contract,
      end: '2027-02-28',
      amount: { minor: 4_200_000, currency: 'EUR' },
      autoRenews: true,
    }),
  ],
  ['contract.remove', () => ({ contractId: of().contract })],
  [
    'renewal.record',
    () => ({
      renewalId: `contract:${of().contract}`,
      contractId: of().contract,
      outcome: 'expanded',
      amount: { minor: 9_900_000, currency: 'EUR' },
      termMonths: 24,
      reason: 'Two more depots',
    }),
  ],
  [
    'renewal.markTouch',
    () => ({ renewalId: `contract:${of().contract}`, days: 60, state: 'done', why: 'At the fair' }),
  ],
  // Its own fields act as the contract until now.
  [
    'renewal.plan',
    () => ({ renewalId: `account:${of().other}`, path: 'at_risk', stage: 'engage', likely: 0.4, nextStep: 'Call Ann' }),
  ],
  ['renewal.check', () => ({ renewalId: `contract:${of().contract}`, key: 'proposal', done: true })],
  [
    'opening.create',
    () => ({ findingId: of().signal, amount: { minor: 500_000, currency: 'EUR' }, nextStep: 'Ask for a call' }),
  ],
  [
    'opening.update',
    () => ({ openingId: of().opening, name: 'A third depot', people: ['Ann@Example.com'], nextStepOn: '2026-12-01' }),
  ],
  ['opening.advance', () => ({ openingId: of().opening, stage: 'propose', note: 'They want an offer' })],
  [
    'opening.close',
    () => ({
      openingId: of().opening,
      outcome: 'won',
      amount: { minor: 100_000, currency: 'EUR' },
      contractId: of().contract,
    }),
  ],
  ['opening.remove', () => ({ openingId: of().opening })],
];
