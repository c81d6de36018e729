// Many approved touches sent by programs that are killed, over connections that are cut, both at random moments of a seed;
// and what came of it, counted at the servers: what SMTP took, and what lies in Sent.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../electron/engine/store/open-store.ts';
import type { Dovecot } from './dovecot.ts';
import { startCuttingProxy } from './imap-cutting-proxy.ts';
import { programFile } from './programs.ts';
import { queueTouches } from './queued-touch.ts';
import { type SendBench, startSendBench } from './send-bench.ts';

export interface Fire {
  readonly seed: number;
  readonly approved: number;
  readonly kills: number;
  readonly cuts: number;
}

export interface AfterFire {
  readonly kills: number;
  readonly cuts: number;
  /** Message-IDs of what was approved. */
  readonly approved: readonly string[];
  /** Those of which nobody could know; the person was asked, and answered by what the server really has. */
  readonly asked: readonly string[];
  /** Message-IDs as the server took them, once for each time. */
  readonly taken: readonly string[];
  /** What the server took of messages before the person was asked about them. */
  readonly takenBeforeAsking: ReadonlyMap<string, number>;
  readonly inSent: readonly string[];
  readonly states: ReadonlyMap<string, number>;
}

const UNAPPROVED = 10;
const MINUTE = 60_000;
/** Moments before a kill at most; a message has about sixteen. */
const MOMENTS = 60;
/** Commands at the server for sending before a cut at most, and bytes from the other. */
const COMMANDS = 3;
const BYTES = 8000;
const program = fileURLToPath(programFile('send-process'));

export async function sendUnderFire(dovecot: Dovecot, fire: Fire): Promise<AfterFire> {
  const random = numbers(fire.seed);
  let kills = 0;
  let cuts = 0;
  const proxy = await startCuttingProxy({ host: '127.0.0.1', port: dovecot.port });
  const bench = await startSendBench(dovecot, { imapPort: proxy.port });
  try {
    const approved = await approveAll(bench, fire.approved);
    let now = bench.engine.clock.now() + MINUTE;
    await bench.engine.close({ keep: true });

    let idle = 0;
    for (; idle < 3 && (kills < fire.kills || cuts < fire.cuts); ) {
      const before = bench.smtp.taken.length + cuts;
      aim();
      const killOn = kills < fire.kills ? 1 + Math.floor(random() * MOMENTS) : 0;
      const ended = await send({ folder: bench.engine.folder, now, killOn });
      if (ended === 'killed') kills += 1;
      idle = ended === 'ended' && bench.smtp.taken.length + cuts === before ? idle + 1 : 0;
      now += 20_000;
    }
    bench.smtp.script = {};

    Object.assign(bench, { engine: await bench.engine.reopen() });
    const { client, clock } = bench.engine;
    clock.set(now);
    for (let round = 0; round < 12; round += 1) {
      clock.set(clock.now() + 31 * MINUTE);
      await client.call('outgoing.run', {});
    }
    const { outgoing } = await client.call('outgoing.list', { limit: 500 });
    const takenBeforeAsking = countOf(takenIds(bench));
    const asked = outgoing.filter(({ state, needsPerson }) => state === 'unknown' && needsPerson);
    for (const { outgoingId, messageId } of asked) {
      const decision = takenBeforeAsking.has(messageId) ? 'arrived' : 'send_again';
      await client.call('outgoing.settle', { outgoingId, decision });
    }
    for (let round = 0; round < 3; round += 1) {
      await client.call('outgoing.run', {});
      clock.set(clock.now() + MINUTE);
    }
    const all = await client.call('outgoing.list', { all: true, limit: 500 });
    return {
      kills,
      cuts,
      approved,
      asked: asked.map(({ messageId }) => messageId),
      taken: takenIds(bench),
      takenBeforeAsking,
      inSent: await bench.idsIn('Sent'),
      states: countOf(all.outgoing.map(({ state }) => state)),
    };
  } finally {
    await bench.close();
    await proxy.stop();
  }

  /** The next cut: at a command of the hand-over, after its end with or without the message, or on the way to Sent. */
  function aim(): void {
    bench.smtp.script = {};
    if (cuts >= fire.cuts) return;
    let left = 1 + Math.floor(random() * COMMANDS);
    const where = random();
    if (where < 0.2) {
      proxy.afterBytes(200 + Math.floor(random() * BYTES), () => {
        proxy.cutAfter(0, 1);
        struck();
      });
      return;
    }
    const strike = <T extends string>(how: T): T | undefined => {
      left -= 1;
      if (left !== 0) return undefined;
      struck();
      return how;
    };
    bench.smtp.script =
      where < 0.5
        ? { onMail: () => strike('cut'), onRecipient: () => strike('cut') }
        : { onEnd: () => strike(where < 0.75 ? 'drop' : 'lose') };
  }

  function struck(): void {
    cuts += 1;
    aim();
  }
}

/** With as many that nobody approved beside them. */
async function approveAll(bench: SendBench, count: number): Promise<string[]> {
  const { client, clock, folder } = bench.engine;
  const total = count + UNAPPROVED;
  const lines = Array.from({ length: total }, (_, at) => `Client ${at},client${at}.example`);
  const content = Buffer.from(`Company name,Domain\n${lines.join('\n')}\n`).toString('base64');
  await client.call('account.import', { content });
  const db = openStore(join(folder, 'tend.db'));
  const accounts = db.prepare<[], { id: number; name: string }>('SELECT id, name FROM account ORDER BY id').all();
  db.close();
  const touches = accounts.map(({ id, name }, at) => ({
    accountId: id,
    to: { name: 'Ann Lee', address: `ann@client${name.slice('Client '.length)}.example` },
    subject: at < count ? 'Approved' : 'Never approved',
    text: 'Hi Ann,\n\nShall we plan the next step together?\n\nSam',
  }));
  const at = { folder, mailboxId: bench.mailboxId, from: bench.user, now: clock.now() };
  const ids = queueTouches(at, touches).slice(0, count);
  for (let from = 0; from < ids.length; from += 100) {
    const items = ids.slice(from, from + 100).map((queueItemId) => ({ queueItemId, revision: 1 }));
    const { refused } = await client.call('queue.approveAll', { items });
    if (refused.length > 0) throw new Error(refused[0]?.sentence);
  }
  const { outgoing } = await client.call('outgoing.list', { limit: 500 });
  return outgoing.map(({ messageId }) => messageId);
}

/** How the program ended: by its own hand, or because nothing was left to do. */
function send(task: { folder: string; now: number; killOn: number }): Promise<'killed' | 'ended'> {
  const whole = { ...task, password: 'secret words', killAt: task.killOn === 0 ? 'none' : 'any' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, JSON.stringify(whole)], (error, _out, complaint) => {
      if (!error) resolve('ended');
      else if (error.signal === 'SIGKILL') resolve('killed');
      else reject(new Error(complaint));
    });
  });
}

function takenIds({ smtp }: SendBench): string[] {
  return smtp.taken.map(({ raw }) => /^Message-ID:\s*<([^>]+)>/im.exec(raw.toString('latin1'))?.[1] ?? '');
}

function countOf(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Numbers between 0 and 1, the same for a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
