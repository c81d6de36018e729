// Somebody of the book who can be written to now.
import type { TestEngine } from './open-test-engine.ts';

/** Of these accounts the first where somebody is there and nothing else is about to be sent. */
export async function reachableAccount(
  { client }: TestEngine,
  accounts: readonly number[],
): Promise<{ readonly accountId: number; readonly to: string }> {
  const { rows } = await client.call('queue.list', { limit: 500 });
  const spoken = new Set<number>(rows.map((row) => row.accountId));
  for (const accountId of accounts) {
    if (spoken.has(accountId)) continue;
    const { people } = await client.call('person.list', { accountId });
    const to = people.find((one) => !one.left && one.away === null)?.address;
    if (to) return { accountId, to };
  }
  throw new Error('everybody is spoken to already');
}
