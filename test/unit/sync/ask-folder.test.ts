import type { ImapFlow } from 'imapflow';
import { describe, expect, test } from 'vitest';
import {
  LineClosed,
  messagesIn,
  messageWith,
  openedMailbox,
  openMailbox,
  uidsIfTold,
  uidsWhere,
} from '../../../electron/engine/sync/connection/ask-folder.ts';
import { isInterruption } from '../../../electron/engine/sync/connection/connection-failure.ts';

const inbox = { path: 'INBOX', uidValidity: 7n, exists: 3 };

/** A line with INBOX open, on which the server answers `messages`, or which ends while it is asked. */
function lineWith({ messages = [3, 1], ends = false, refuses = false, gone = false }) {
  const client = {
    usable: !gone,
    mailbox: gone ? false : inbox,
    end() {
      client.usable = false;
      client.mailbox = false;
    },
    // What the library does when the line is gone or goes: no error, nothing.
    async mailboxOpen() {
      return gone ? undefined : inbox;
    },
    async *fetch() {
      if (gone) return;
      for (const uid of messages) yield { uid };
      if (ends) client.end();
    },
    async fetchOne() {
      if (ends) client.end();
      return gone || ends || messages.length === 0 ? false : { uid: messages[0] };
    },
    async search() {
      if (ends) client.end();
      return gone || ends || refuses ? false : messages;
    },
  };
  return client as unknown as ImapFlow;
}

const all = async (client: ImapFlow) => {
  const uids: number[] = [];
  for await (const { uid } of messagesIn(client, '1:*', { uid: true }, { uid: true })) uids.push(uid);
  return uids;
};

describe('a line that works', () => {
  test('tells what there is, numbers in their order', async () => {
    const client = lineWith({});
    await expect(openMailbox(client, 'INBOX')).resolves.toMatchObject({ exists: 3 });
    expect(openedMailbox(client).path).toBe('INBOX');
    await expect(all(client)).resolves.toEqual([3, 1]);
    await expect(uidsWhere(client, { all: true })).resolves.toEqual([1, 3]);
    await expect(messageWith(client, 3, { uid: true })).resolves.toEqual({ uid: 3 });
  });

  test('says so when there is nothing', async () => {
    const client = lineWith({ messages: [] });
    await expect(all(client)).resolves.toEqual([]);
    await expect(uidsWhere(client, { all: true })).resolves.toEqual([]);
    await expect(messageWith(client, 3, { uid: true })).resolves.toBeNull();
  });

  test('whose server refuses a question is no closed line', async () => {
    const client = lineWith({ refuses: true });
    await expect(uidsIfTold(client, { all: true })).resolves.toBeNull();
    await expect(uidsWhere(client, { all: true })).rejects.toThrow('did not list');
  });
});

describe.each([
  ['is gone', { gone: true }],
  ['ends while it is asked', { ends: true }],
])('a line that %s is never an empty folder', (_, how) => {
  const questions: [string, (client: ImapFlow) => Promise<unknown>][] = [
    ['messages', all],
    ['one message', (client) => messageWith(client, 3, { uid: true })],
    ['numbers', (client) => uidsWhere(client, { all: true })],
    ['numbers, if told', (client) => uidsIfTold(client, { all: true })],
  ];
  test.each(questions)('%s', async (_name, ask) => {
    const error = await ask(lineWith(how)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LineClosed);
    expect(isInterruption(error)).toBe(true);
  });
});

test('a folder that can’t be opened any more is a closed line', async () => {
  const client = lineWith({ gone: true });
  await expect(openMailbox(client, 'INBOX')).rejects.toBeInstanceOf(LineClosed);
  expect(() => openedMailbox(client)).toThrow(LineClosed);
});
