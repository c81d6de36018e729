// Threads against what really belongs together: list mail of the corpora and the mail of our generators, whose
// conversations are known, in several orders of arrival.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntakeMessage } from '../../../electron/engine/intake/write-messages.ts';
import { generateSampleBook } from '../../../electron/engine/sample/generate-sample-book.ts';
import { createRandom } from '../../../electron/engine/sample/random.ts';
import { benchCorpus } from '../../bench/corpus.ts';
import {
  addScores,
  type PairScore,
  scorePairs,
  shuffled,
  threadsByIds,
  withoutParents,
} from '../../support/thread-pairs.ts';
import { corpusFiles, skipLoudly } from '../../unit/mail/corpora.ts';
import { intake, openTestStore, type TestStore, write } from './intake-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const now = Date.parse('2026-11-20T10:00:00Z');
const BATCH = 150;

interface Known {
  readonly raw: Uint8Array;
  readonly receivedAt: number;
  readonly truth: string;
}

async function read(mail: readonly Known[]): Promise<IntakeMessage[]> {
  return Promise.all(mail.map(({ raw, receivedAt }, at) => intake(raw, { uid: at + 1, receivedAt })));
}

/** Writes the batch as it comes, and gives everything back. */
function scoreOf(batch: readonly IntakeMessage[], mail: readonly Known[]): PairScore {
  const undo = new Error('undo');
  let score: PairScore | null = null;
  try {
    store.db.transaction(() => {
      for (let at = 0; at < batch.length; at += BATCH) write(store.db, batch.slice(at, at + BATCH));
      const rows = store.db
        .prepare<[], { uid: number; thread: number }>(
          'SELECT l.uid, m.thread_id AS thread FROM message_location l JOIN message m ON m.id = l.message_id',
        )
        .all();
      expect(rows).toHaveLength(mail.length);
      score = scorePairs(rows.map(({ uid, thread }) => ({ thread, truth: mail[uid - 1]?.truth ?? '' })));
      throw undo;
    })();
  } catch (error) {
    if (error !== undo) throw error;
  }
  if (!score) throw new Error('nothing was scored');
  return score;
}

/** Oldest first as they were written, newest first as a first sync brings them, and in no order at all. */
function orders(batch: readonly IntakeMessage[], seed: number): IntakeMessage[][] {
  const byTime = batch.toSorted((a, b) => a.receivedAt - b.receivedAt);
  return [byTime, byTime.toReversed(), shuffled(batch, createRandom(seed, 'order'))];
}

async function scoresInAllOrders(mail: readonly Known[]): Promise<PairScore> {
  const batch = await read(mail);
  const [first, ...others] = orders(batch, 11).map((order) => scoreOf(order, mail));
  if (!first) throw new Error('no order');
  for (const other of others) expect(other).toEqual(first);
  return first;
}

function named(raws: readonly { readonly raw: Uint8Array; readonly receivedAt: number }[]): Known[] {
  const truths = threadsByIds(raws.map(({ raw }) => raw));
  return raws.map((mail, at) => ({ ...mail, truth: truths[at] ?? '' }));
}

/** One reply in twenty comes from a program that names no parent. */
function forgetful(mail: readonly Known[]): Known[] {
  const random = createRandom(5, 'forgetful');
  return mail.map((one) => (random.chance(0.05) ? { ...one, raw: withoutParents(one.raw) } : one));
}

function sampleMail(): Known[] {
  const { folders } = generateSampleBook({ seed: 1, now, timeZone: 'Europe/Berlin' });
  return named(folders.flatMap(({ messages }) => messages));
}

/** Replies in the corpora that name nothing, and what a reader sees they answer. */
const answersByHand: Readonly<Record<string, string>> = { '57': '95', '85': '90' };

function corpus(name: string, folder: string): Known[] {
  const files = corpusFiles(name).filter((file) => file.includes(folder));
  const mail = named(files.map((file) => ({ raw: readFileSync(file), receivedAt: now })));
  const at = new Map(files.map((file, index) => [path.basename(file), index]));
  return mail.map((one, index) => {
    const answered = name === 'mailcore2' ? answersByHand[path.basename(files[index] ?? '')] : undefined;
    return answered === undefined ? one : { ...one, truth: mail[at.get(answered) ?? -1]?.truth ?? one.truth };
  });
}

describe('threads', () => {
  it('of the corpora are what their mail says, in every order of arrival', async () => {
    const corpora = [corpus('notmuch', ''), corpus('mailcore2', 'jwz')];
    if (corpora.some(({ length }) => length === 0)) return skipLoudly('threads of the corpora');
    const scores: PairScore[] = [];
    for (const mail of corpora) scores.push(await scoresInAllOrders(mail));
    console.info(`threads of the corpora: ${scores.map((score) => JSON.stringify(score)).join(' ')}`);
    for (const { precision } of scores) expect(precision).toBeGreaterThanOrEqual(0.999);
    const { precision, recall } = addScores(scores);
    expect(precision).toBeGreaterThanOrEqual(0.999);
    expect(recall).toBeGreaterThanOrEqual(0.99);
  });

  it('of the sample book are the conversations it was written from', async () => {
    expect(await scoresInAllOrders(sampleMail())).toMatchObject({ precision: 1, recall: 1 });
  });

  it('of the sample book stay together when one reply in twenty names nothing', async () => {
    const score = await scoresInAllOrders(forgetful(sampleMail()));
    console.info(`threads with forgetful programs: ${JSON.stringify(score)}`);
    expect(score.precision).toBeGreaterThanOrEqual(0.999);
    expect(score.recall).toBeGreaterThanOrEqual(0.99);
  });

  it('of a large mailbox are the conversations it was written from', async () => {
    const mail = [...benchCorpus({ seed: 7, messages: 2500, accounts: 60, now })];
    const score = await scoresInAllOrders(named(mail.map(({ raw, at }) => ({ raw, receivedAt: at.getTime() }))));
    expect(score).toMatchObject({ precision: 1, recall: 1 });
  });
});
