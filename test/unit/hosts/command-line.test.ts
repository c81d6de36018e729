import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls } from '../../../electron/contract/contract.ts';
import { Failure } from '../../../electron/contract/failure.ts';
import { type CommandHosts, runCommandLine, type Terminal } from '../../../electron/engine/hosts/command-line.ts';
import type { HeldEngine } from '../../../electron/engine/hosts/hold-engine.ts';
import { localPair } from '../../../electron/rpc/ports/local-pair.ts';
import { type CallContext, createServer, type Handler } from '../../../electron/rpc/server.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly closes: number;
  readonly contexts: readonly CallContext[];
}

const book = { rows: [] };

async function run(args: readonly string[], over: Partial<CommandHosts> = {}, input = ''): Promise<Run> {
  let out = '';
  let err = '';
  let closes = 0;
  const contexts: CallContext[] = [];
  const handlers: Record<string, Handler> = {
    'sync.stop': (_input: never, context) => {
      contexts.push(context);
      return {};
    },
    'mailbox.list': (_input: never, context) => {
      contexts.push(context);
      return { mailboxes: [] };
    },
    'journal.undo': () => {
      throw new Failure('conflict', 'It was changed again since.');
    },
    'book.list': () => book,
    'mailbox.signIn': (input: { attempt?: string }) => {
      const page = { address: 'a@b.example', name: 'Ours', step: 'browser' as const, opened: false };
      server.emit('signIn.progressed', { ...page, attempt: 'of someone else', url: 'https://other.example/' });
      server.emit('signIn.progressed', {
        ...page,
        attempt: input.attempt ?? null,
        url: 'https://login.example/?state=x',
      });
      return { entryId: 1, mailboxId: 2, secretStore: 'file' };
    },
  };
  const server = createServer({ calls, handlers, onBug: () => undefined });
  const held: HeldEngine = {
    serve: (port) => server.serve(port),
    close: async () => undefined,
    closeWhenIdle: async () => {
      closes += 1;
    },
  };
  const terminal: Terminal = {
    forPerson: false,
    print: async (text) => {
      out += text;
    },
    complain(text) {
      err += text;
    },
    readInput: async () => input,
  };
  const hosts: CommandHosts = {
    join: async () => null,
    hold: async () => held,
    serveBrowser: async () => undefined,
    pause: async () => undefined,
    ...over,
  };
  const code = await runCommandLine(args, terminal, hosts, new AbortController().signal);
  return { code, out, err, closes, contexts };
}

describe('tend call', () => {
  it('prints the answer as JSON and nothing else, and closes the engine it opened', async () => {
    const { code, out, err, closes } = await run(['call', 'mailbox.list', '{}', '--data', '/d']);
    expect({ code, out: JSON.parse(out), err, closes }).toEqual({
      code: 0,
      out: { mailboxes: [] },
      err: '',
      closes: 1,
    });
  });

  it('says which page to open for a sign-in of its own, beside the answer', async () => {
    const { out, err } = await run(['call', 'mailbox.signIn', '{"address":"a@b.example"}', '--data', '/d']);
    expect(err).toBe('Open this page in a browser on this machine and sign in:\nhttps://login.example/?state=x\n');
    expect(JSON.parse(out)).toEqual({ entryId: 1, mailboxId: 2, secretStore: 'file' });
  });

  it('reads its input from standard input when asked to', async () => {
    const { code, err } = await run(['call', 'journal.undo', '-', '--data', '/d'], {}, '{"entryId": "x"}');
    expect(code).toBe(2);
    expect(err).toMatch(/entryId.*\(invalid_input\)/);
  });

  it('sets the clock and the zone of the call', async () => {
    const args = ['call', 'sync.stop', '--data', '/d', '--now', '2026-03-02T09:00:00Z', '--tz', 'Europe/Berlin'];
    const { contexts } = await run(args);
    expect(contexts[0]?.clock).toEqual({ now: Date.UTC(2026, 2, 2, 9), timeZone: 'Europe/Berlin' });
  });

  it('takes a file named on it for one of the folder it was called from', async () => {
    const asked: unknown[] = [];
    const [mine, theirs] = localPair();
    const handlers = { 'account.import': (input: never) => void asked.push(input) };
    createServer({ calls, handlers, onBug: () => undefined }).serve(theirs);
    await run(['call', 'account.import', '{"path": "accounts.csv"}', '--data', '/d'], { join: async () => mine });
    expect(asked).toEqual([{ path: resolve('accounts.csv') }]);
  });

  it('says a failure in a sentence with its code, and leaves standard output empty', async () => {
    const { code, out, err, closes } = await run(['call', 'journal.undo', '{"entryId": 3}', '--data', '/d']);
    expect({ code, out, err, closes }).toEqual({
      code: 1,
      out: '',
      err: 'It was changed again since. (conflict)\n',
      closes: 1,
    });
  });

  it.each([
    [['call']],
    [['call', 'nothing.here']],
    [['call', 'toString']],
    [['call', 'mailbox.list', '{not json']],
    [['call', 'mailbox.list', '{}', '{}']],
    [['call', 'mailbox.list', '--now', 'soon']],
    [['call', 'mailbox.list', '--tz', 'Nowhere/Land']],
    [['call', 'mailbox.list', '--wrong']],
    [['dance']],
  ])('refuses wrong words with code 2, without opening anything: %j', async (args) => {
    const { code, out, err } = await run(args, {
      hold: () => Promise.reject(new Error('opened')),
      join: () => Promise.reject(new Error('joined')),
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[A-Z-].*\.? \(usage\)\n$/);
  });

  it('names the calls of the same noun when the name is wrong', async () => {
    expect((await run(['call', 'mailbox.remov'])).err).toContain('mailbox.remove');
  });

  it('talks to the Tend that runs, and leaves it running', async () => {
    const [mine, theirs] = localPair();
    createServer({ calls, handlers: { 'mailbox.list': () => ({ mailboxes: [] }) }, onBug: () => undefined }).serve(
      theirs,
    );
    const hold = () => Promise.reject(new Error('opened'));
    const { code, closes } = await run(['call', 'mailbox.list', '--data', '/d'], { join: async () => mine, hold });
    expect({ code, closes }).toEqual({ code: 0, closes: 0 });
  });

  it('waits for a Tend that is just starting, and then joins it', async () => {
    const [mine, theirs] = localPair();
    createServer({ calls, handlers: { 'mailbox.list': () => ({ mailboxes: [] }) }, onBug: () => undefined }).serve(
      theirs,
    );
    let tries = 0;
    const { code } = await run(['call', 'mailbox.list', '--data', '/d'], {
      join: async () => (tries++ < 3 ? null : mine),
      hold: () => Promise.reject(new Failure('in_use', 'Taken.')),
    });
    expect({ code, tries }).toEqual({ code: 0, tries: 4 });
  });

  it('gives up on a folder that stays taken and never answers', async () => {
    const { code, err } = await run(['call', 'mailbox.list', '--data', '/d'], {
      hold: () => Promise.reject(new Failure('in_use', 'Taken.')),
    });
    expect({ code, err }).toEqual({ code: 1, err: 'Taken. (in_use)\n' });
  });

  it('says nothing of an unforeseen error but its kind', async () => {
    const { code, err } = await run(['call', 'mailbox.list', '--data', '/d'], {
      hold: () => Promise.reject(new TypeError('words of a mail')),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/TypeError.*\(internal\)/);
    expect(err).not.toContain('words of a mail');
  });
});

describe('tend --help', () => {
  it('lists every call of the contract with its sentence', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const [name, spec] of Object.entries(calls)) {
      expect(out).toContain(`  ${name}\n      ${spec.summary}\n`);
    }
  });

  it('shows what a call takes and answers', async () => {
    const { out } = await run(['help', 'journal.undo']);
    expect(out).toContain('{ entryId: integer }');
    expect(out).toMatch(/Output\n {2}\{ entryId: integer \| null, title: string \}/);
  });

  it('can describe every call', async () => {
    for (const name of Object.keys(calls)) expect((await run(['help', name])).code).toBe(0);
  });

  it('keeps lines short enough to read', async () => {
    const { out } = await run(['--help']);
    expect(out.split('\n').filter((line) => line.length > 130)).toEqual([]);
  });
});
