// Search as people use it: ten typical queries, each asked many times, and two words typed letter by letter.
import type { EngineUnderTest } from './engine-under-test.ts';

export interface SearchTimes {
  readonly first: readonly number[];
  readonly warm: readonly number[];
  readonly typing: readonly number[];
  readonly hits: number;
}

const ROUNDS = 20;

export async function measureSearch({ client }: EngineUnderTest): Promise<SearchTimes> {
  const time = async (query: string): Promise<[milliseconds: number, hits: number]> => {
    const started = performance.now();
    const { messages } = await client.call('search.messages', { query });
    return [performance.now() - started, messages.length];
  };
  const queries = await typicalQueries(client);
  const first: number[] = [];
  let hits = 0;
  for (const query of queries) {
    const [took, found] = await time(query);
    first.push(took);
    hits += found;
  }
  const warm: number[] = [];
  const typing: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of queries) warm.push((await time(query))[0]);
    for (const words of ['invoice surcharge', 'forecast for monday']) {
      for (let end = 1; end <= words.length; end += 1) typing.push((await time(words.slice(0, end)))[0]);
    }
  }
  return { first, warm, typing, hits };
}

/** The names in them are taken from the book and its mail, so that they find something. */
async function typicalQueries(client: EngineUnderTest['client']): Promise<string[]> {
  const { rows } = await client.call('book.list', {});
  const busy = rows.filter((row) => row.lastTouchAt !== null)[3] ?? rows[0];
  if (!busy) throw new Error('the book is empty');
  const { people } = await client.call('account.get', { accountId: busy.accountId });
  const person = people[0]?.address ?? 'nobody@nowhere.example';
  const company = busy.name.split(' ')[0] ?? busy.name;
  return [
    'invoice',
    'surcharge list attached',
    `from:${person}`,
    `to:${person} report`,
    `account:${company} price`,
    '"waiting time"',
    'has:attachment forecast',
    'is:unread',
    'subject:truck before:2026-01-01',
    'after:2026-06-01 carrier scor',
  ];
}
