// One server with its mail, one engine, and accounts whose person answers as a script says: what playbooks are walked in.
import { expect } from 'vitest';
import type { RunId } from '../../../electron/contract/runs.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { startDovecot } from '../../support/dovecot.ts';
import { type ScriptedClient, scriptedClient } from '../../support/scripted-client.ts';
import { type SendBench, startSendBench } from '../../support/send-bench.ts';
import { type ByMail, byMail } from './by-mail.ts';
import { type Answers, type Script, walk } from './walk.ts';

const HOUR = 3_600_000;
/** No server takes mail of the future, and walks go on for months. */
const BEGIN = Date.parse('2024-11-20T10:00:00Z');

export interface ClientOfScene {
  readonly accountId: AccountId;
  readonly person: ScriptedClient;
  readonly domain: string;
}

export interface Scene {
  readonly bench: SendBench;
  readonly mail: ByMail;
  readonly call: SendBench['engine']['client']['call'];
  today(): string;
  walk(runId: RunId, script: Script): Promise<string[]>;
  /** An account with one person who wrote a first mail. */
  client(
    name: string,
    writes: { subject: string; text: string },
    contract?: { start: string; end: string },
  ): Promise<ClientOfScene>;
  /** What its trigger starts by itself, and nothing else. */
  starts(playbookId: string, accountId: AccountId): Promise<RunId>;
  trigger(runId: RunId): Promise<string>;
  /** Somebody of ours has the role. */
  colleague(runId: RunId, role: string): Promise<void>;
  /** What to know of each mail that came, in order. */
  cautions(runId: RunId, stepKey: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const dovecot = await startDovecot();
  const bench = await startSendBench(dovecot, { now: BEGIN });
  const mail: ByMail = byMail(bench);
  const call: SendBench['engine']['client']['call'] = (name, input) => bench.engine.client.call(name, input);

  return {
    bench,
    mail,
    call,
    today: () => new Date(mail.now()).toISOString().slice(0, 10),
    walk: (runId, script) => walk(bench, mail, runId, script),
    async client(name, writes, contract) {
      const domain = `${name.toLowerCase()}.example`;
      const { accountId } = await call('account.create', { name, domains: [domain] });
      if (contract) await call('contract.create', { accountId, name: 'Licences', ...contract });
      const person = scriptedClient(bench, `Tom Berg <tom@${domain}>`);
      await person.writes({ alone: true, ...writes, at: mail.now() - 2 * HOUR });
      return { accountId, person, domain };
    },
    async starts(playbookId, accountId) {
      await call('playbook.setAutomatic', { playbookId, automatic: true });
      const { started } = await call('run.startDue', {});
      const again = await call('run.startDue', {});
      await call('playbook.setAutomatic', { playbookId, automatic: false });
      expect(started.map((one) => [one.playbookId, one.accountId])).toEqual([[playbookId, accountId]]);
      expect(again.started).toEqual([]);
      const [run] = started;
      if (!run) throw new Error('nothing was started');
      return run.runId;
    },
    trigger: async (runId) => (await call('run.get', { runId })).run.trigger,
    async colleague(runId, role) {
      await call('run.fillRole', { runId, role, person: { name: 'Lee Fox', address: 'lee@ours.example' } });
    },
    cautions: async (runId, stepKey) =>
      (await mail.came(runId, stepKey)).answers.map((one) => one.cautions.map(({ kind }) => kind).join(' ')),
    async close() {
      await bench.close();
      await dovecot.stop();
    },
  };
}

export const pdf = (name: string, content: Buffer) => ({ name, type: 'application/pdf', content });

/** Answers in one mail, which is right as it was read. */
export const says =
  (text: string, more: { from?: string; html?: string } = {}): Answers =>
  async ({ answer, confirm }) => {
    await answer({ text, ...more });
    expect(await confirm()).toBe(true);
  };
export const inside = (text: string): Answers => says(text, { from: 'Lee Fox <lee@ours.example>' });

export const hello = { subject: 'Hello', text: 'Hello Sam,\n\nnice to meet you.\n\nTom' };
