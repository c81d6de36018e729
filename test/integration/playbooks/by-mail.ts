// What a person does to have a step answered by mail, on a real server: looks through the draft, lets it go, and reads what came back.
import { expect } from 'vitest';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import type { RunId, RunStep } from '../../../electron/contract/runs.ts';
import type { Letter, ScriptedClient } from '../../support/scripted-client.ts';
import type { SendBench } from '../../support/send-bench.ts';

const MINUTE = 60_000;

export interface ByMail {
  now(): number;
  later(minutes: number): void;
  /** Approves a draft of the queue, and it leaves; answers with its text. */
  send(queueItemId: number, edit?: (text: string) => string): Promise<string>;
  /** Drafted, looked at by nobody, approved and gone. */
  ask(runId: RunId, stepKey: string, edit?: (text: string) => string): Promise<string>;
  answer(client: ScriptedClient, letter: Omit<Letter, 'at'>): Promise<string>;
  came(runId: RunId, stepKey: string): Promise<CallOutput<'run.answers'>>;
  stepOf(runId: RunId, key: string): Promise<RunStep>;
}

export function byMail(bench: SendBench): ByMail {
  const { client, clock } = bench.engine;
  const now = () => clock.now();
  const later = (minutes: number) => clock.set(now() + minutes * MINUTE);

  const send: ByMail['send'] = async (id, edit) => {
    const { item } = await client.call('queue.get', { queueItemId: id as never });
    const { queueItemId } = item;
    const text = edit?.(item.text);
    const { revision } =
      text === undefined ? item : await client.call('queue.edit', { queueItemId, revision: item.revision, text });
    const { gate } = (await client.call('queue.get', { queueItemId })).item;
    expect(gate.filter(({ outcome }) => outcome === 'block')).toEqual([]);
    await client.call('queue.approve', { queueItemId, revision });
    const before = bench.smtp.taken.length;
    for (const minutes of [0, 1, 1]) {
      later(minutes);
      await client.call('outgoing.run', {});
    }
    expect(bench.smtp.taken.length).toBe(before + 1);
    later(30);
    return text ?? item.text;
  };

  return {
    now,
    later,
    send,
    async ask(runId, stepKey, edit) {
      const { queueItemId } = await client.call('run.ask', { runId, stepKey });
      return send(queueItemId, edit);
    },
    async answer(from, letter) {
      later(10);
      const id = await from.writes({ ...letter, at: now() });
      later(1);
      return id;
    },
    came: (runId, stepKey) => client.call('run.answers', { runId, stepKey }),
    async stepOf(runId, key) {
      const { run } = await client.call('run.get', { runId });
      const step = run.all.find(({ stepKey }) => stepKey === key);
      if (!step) throw new Error(`no step ${key}`);
      return step;
    },
  };
}
