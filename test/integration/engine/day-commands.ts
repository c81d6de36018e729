// The commands about the passes of a day for the law of every command, and what they are tried on.
import type { CallName } from '../../../electron/contract/contract.ts';
import type { PassId } from '../../../electron/contract/day.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';

interface Begun {
  readonly passId: PassId;
  readonly key: string;
}

export async function beginDay({ client }: TestEngine): Promise<Begun> {
  const { passId } = await client.call('day.begin', { kind: 'book_review' });
  const { items } = await client.call('day.pass', { kind: 'book_review' });
  return { passId, key: items[0]?.key ?? '' };
}

export const dayCommands = (of: () => Begun): [CallName, () => unknown][] => [
  ['day.begin', () => ({ kind: 'scheduling' })],
  ['day.mark', () => ({ ...of(), state: 'left', why: 'After their fair' })],
  ['day.end', () => ({ passId: of().passId })],
];
