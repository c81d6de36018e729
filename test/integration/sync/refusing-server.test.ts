// Servers that refuse what a client takes for granted: a copy in Drafts that may not go, a folder that is there already.
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { keepOwnCopy } from '../../../electron/engine/sync/append-message.ts';
import { withConnection } from '../../../electron/engine/sync/connection/connect.ts';
import { usualTimeouts } from '../../../electron/engine/sync/connection/connect-timeouts.ts';
import { createFolders } from '../../../electron/engine/sync/outbound/create-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Answers = Readonly<Record<string, (tag: string, socket: Socket) => void>>;

const mark = 'X-Tend-Draft: revision 3\r\n\r\n';
const usual: Answers = {
  CAPABILITY: (tag, socket) => socket.write(`* CAPABILITY IMAP4rev1 UIDPLUS\r\n${tag} OK done\r\n`),
  LIST: (tag, socket) => socket.write(`* LIST (\\Drafts) "/" Drafts\r\n${tag} OK\r\n`),
  SELECT: (tag, socket) =>
    socket.write(`* 1 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n* OK [UIDNEXT 6] .\r\n${tag} OK [READ-WRITE] open\r\n`),
  'UID SEARCH': (tag, socket) => socket.write(`* SEARCH 5\r\n${tag} OK\r\n`),
  'UID FETCH': (tag, socket) =>
    socket.write(`* 1 FETCH (UID 5 BODY[HEADER.FIELDS (X-TEND-DRAFT)] {${mark.length}}\r\n${mark})\r\n${tag} OK\r\n`),
  LOGOUT: (tag, socket) => socket.end(`* BYE\r\n${tag} OK\r\n`),
};

/** One message with our mark in Drafts; what is not answered otherwise is done. */
async function imapServer(answers: Answers) {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1 UIDPLUS] ready\r\n');
    socket.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        heard.push(line);
        const [tag = '*', first = '', second = ''] = line.toUpperCase().split(' ');
        // The question for the separator alone (RFC 9051 6.3.9).
        if (line.endsWith('LIST "" ""')) {
          socket.write(`* LIST (\\Noselect) "/" ""\r\n${tag} OK\r\n`);
          continue;
        }
        const command = first === 'UID' ? `UID ${second}` : first;
        const answer = answers[command] ?? usual[command];
        if (answer) answer(tag, socket);
        else socket.write(`${tag} OK\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { heard, imap: { host: '127.0.0.1', port, security: 'none' as const }, username: 'sam', password: 'x' };
}

const never = new AbortController().signal;
const removal = {
  use: 'drafts' as const,
  messageId: 'draft.1@tend.invalid',
  source: null,
  at: 0,
  previous: { uid: 5, uidValidity: 7 },
  evenIfGone: false,
  overForeign: false,
  remove: true,
};

test('a copy in Drafts that the server keeps is not said to be gone, and its reason is told', async () => {
  const server = await imapServer({
    'UID STORE': (tag, socket) => socket.write(`${tag} NO [NOPERM] not now\r\n`),
  });
  await expect(keepOwnCopy(server, removal, never, usualTimeouts)).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringMatching(/does not let this login change that folder/),
  });
});

test('a copy in Drafts is not said to be gone when the line breaks meanwhile', async () => {
  const server = await imapServer({ 'UID STORE': (_tag, socket) => socket.destroy() });
  await expect(keepOwnCopy(server, removal, never, usualTimeouts)).rejects.toMatchObject({ code: 'offline' });
});

test('a copy in Drafts that goes is taken away alone', async () => {
  const server = await imapServer({});
  await keepOwnCopy(server, removal, never, usualTimeouts);
  expect(server.heard.some((line) => /UID EXPUNGE 5$/.test(line))).toBe(true);
});

/** What becomes of a move into a folder that is still to be made. */
async function moveInto(answers: Answers) {
  const server = await imapServer(answers);
  const db = openStore(`${temporaryFolder()}/tend.db`);
  onTestFinished(() => void db.close());
  db.exec(`
    INSERT INTO mailbox (id, kind, address, username, created_at) VALUES (1, 'imap', 'sam@ours.example', 'sam', 0);
    INSERT INTO folder (id, mailbox_id, path, special_use, uid_validity) VALUES (1, 1, 'INBOX', 'inbox', 7);
    INSERT INTO folder (id, mailbox_id, path, special_use, to_create) VALUES (2, 1, 'Archive', 'archive', 1);
    INSERT INTO remote_operation (mailbox_id, kind, folder_id, uid, uid_validity, flag, is_set, to_folder_id, identity, queued_at, state)
      VALUES (1, 'move', 1, 5, 7, NULL, 1, 2, x'00', 0, 'waiting');`);
  const intake = { giveWay: () => undefined };
  await withConnection(server, never, (client) =>
    createFolders({ db, client, mailboxId: 1, signal: never, intake } as unknown as Parameters<
      typeof createFolders
    >[0]),
  );
  return {
    operation: db.prepare('SELECT state, problem FROM remote_operation').get(),
    folder: db.prepare('SELECT to_create FROM folder WHERE id = 2').get(),
  };
}

const refused = (tag: string, socket: Socket) => void socket.write(`${tag} NO Mailbox already exists\r\n`);

test('a folder that is there already, as a server says in words alone, is there', async () => {
  const LIST = (tag: string, socket: Socket) =>
    void socket.write(`* LIST () "/" INBOX\r\n* LIST () "/" Archive\r\n${tag} OK\r\n`);
  expect(await moveInto({ CREATE: refused, LIST })).toEqual({
    operation: { state: 'waiting', problem: null },
    folder: { to_create: 0 },
  });
});

test('a folder that may not be made leaves the move undone, with the server’s reason', async () => {
  expect(await moveInto({ CREATE: (tag, socket) => socket.write(`${tag} NO [NOPERM] no\r\n`) })).toEqual({
    operation: { state: 'refused', problem: expect.stringMatching(/does not let this login change/) },
    folder: { to_create: 1 },
  });
});
