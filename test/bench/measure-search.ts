// Search as people use it: ten typical queries, each asked many times, and two words typed letter by letter. Each query
// also stands in notmuch's words, to be held against it.
import type { EngineUnderTest } from './engine-under-test.ts';

export interface TypicalQuery {
  readonly ours: string;
  readonly notmuch: string;
}

export interface SearchTimes {
  /** Per query, its times when it was asked again and again. */
  readonly warm: readonly (readonly number[])[];
  readonly typing: readonly number[];
}

const ROUNDS = 20;

async function time({ client }: EngineUnderTest, query: string): Promise<{ took: number; hits: number }> {
  const started = performance.now();
  const { messages } = await client.call('search.messages', { query });
  return { took: performance.now() - started, hits: messages.length };
}

/** Each query once; the engine has answered nothing else before. */
export async function searchOnce(engine: EngineUnderTest, queries: readonly TypicalQuery[]): Promise<number[]> {
  const times: number[] = [];
  let hits = 0;
  for (const { ours } of queries) {
    const one = await time(engine, ours);
    times.push(one.took);
    hits += one.hits;
  }
  if (hits === 0) throw new Error('no query found anything');
  return times;
}

export async function measureSearch(engine: EngineUnderTest, queries: readonly TypicalQuery[]): Promise<SearchTimes> {
  const warm = queries.map((): number[] => []);
  const typing: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { ours }] of queries.entries()) warm[index]?.push((await time(engine, ours)).took);
    for (const words of ['invoice surcharge', 'forecast for monday']) {
      for (let end = 1; end <= words.length; end += 1) typing.push((await time(engine, words.slice(0, end))).took);
    }
  }
  return { warm, typing };
}

/** The names in them are taken from the book and its mail, so that they find something. */
export async function typicalQueries({ client }: EngineUnderTest): Promise<TypicalQuery[]> {
  const { rows } = await client.call('book.list', {});
  const busy = rows.filter((row) => row.lastTouchAt !== null)[3] ?? rows[0];
  if (!busy) throw new Error('the book is empty');
  const { people } = await client.call('account.get', { accountId: busy.accountId });
  const person = people[0]?.address ?? 'nobody@nowhere.example';
  const domain = person.slice(person.indexOf('@') + 1);
  const company = busy.name.split(' ')[0] ?? busy.name;
  return [
    { ours: 'invoice', notmuch: 'invoice*' },
    { ours: 'surcharge list attached', notmuch: 'surcharge list attached*' },
    { ours: `from:${person}`, notmuch: `from:${person}` },
    { ours: `to:${person} report`, notmuch: `to:${person} report*` },
    { ours: `account:${company} price`, notmuch: `(from:${domain} or to:${domain}) price*` },
    { ours: '"waiting time"', notmuch: '"waiting time"' },
    { ours: 'has:attachment forecast', notmuch: 'tag:attachment forecast*' },
    { ours: 'is:unread', notmuch: 'tag:unread' },
    { ours: 'subject:truck before:2026-01-01', notmuch: 'subject:truck date:..2026-01-01' },
    { ours: 'after:2026-06-01 carrier scor', notmuch: 'date:2026-06-01.. carrier scor*' },
  ];
}
