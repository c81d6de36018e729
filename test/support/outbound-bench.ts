// A synced mailbox on a private Dovecot, and the user's commands run on it the way the engine runs them.
import type { ImapFlow } from 'imapflow';
import { type Command, type CommandOutcome, runCommand, runUndo } from '../../electron/engine/commands/command.ts';
import type { DovecotOptions } from './dovecot.ts';
import { buildMail } from './imap-messages.ts';
import { inStore, onServer, type SyncBench, startSyncBench } from './imap-sync-bench.ts';

export interface OutboundBench extends SyncBench {
  /** Runs a command of the user's at `now`. */
  run<I, R extends object>(command: Command<I, R>, input: I): CommandOutcome<R>;
  undo(entryId: number | null): number;
  /** The threads of these messages, by Message-ID. */
  threads(...messageIds: string[]): number[];
  folder(path: string): number;
  /** Delivers mails of their own threads to INBOX, brings them in, and answers their Message-IDs. */
  deliver(...names: string[]): Promise<string[]>;
  /** Brings the mailbox in step, as a reconnect does. */
  reconnect(): Promise<void>;
  /** A second mail program, with a folder open for writing. */
  other(folder: string): Promise<ImapFlow>;
  server(): Promise<string[]>;
  store(): string[];
  /** Where a message lies here and there, with its flags: `Archive \Seen`. */
  at(messageId: string): string[];
  waiting(): number;
  /** Titles of journal entries by the sync. */
  told(): string[];
  troubledIds(): number[];
  troubled(): { state: string; problem: string; kind: string }[];
}

export const commandNow = Date.parse('2026-11-20T10:00:00Z');

export async function startOutboundBench(server: DovecotOptions = {}): Promise<OutboundBench> {
  const bench = await startSyncBench({}, server);
  const { db, dovecot, user } = bench;
  const store = () => inStore(db);
  return {
    // The getters of the bench stay getters.
    ...bench,
    get sync() {
      return bench.sync;
    },
    run: (command, input) => runCommand(db, command, input, commandNow),
    undo(entryId) {
      if (entryId === null) throw new Error('nothing was changed, so there is nothing to undo');
      return runUndo(db, entryId, commandNow).entryId;
    },
    threads(...messageIds) {
      const thread = db.prepare<[string], { id: number }>('SELECT thread_id AS id FROM message WHERE message_id = ?');
      return messageIds.map((messageId) => {
        const row = thread.get(messageId);
        if (!row) throw new Error(`${messageId} is not here`);
        return row.id;
      });
    },
    folder(path) {
      const row = db.prepare<[string], { id: number }>('SELECT id FROM folder WHERE path = ?').get(path);
      if (!row) throw new Error(`no folder ${path}`);
      return row.id;
    },
    async deliver(...names) {
      const mails = names.map((name, index) => {
        const at = new Date(Date.UTC(2026, 2, 1, 9, index));
        const raw = buildMail({ id: `${name}@x.example`, at, from: `${name} <${name}@${name}.example>` });
        return { raw, at };
      });
      for (const { raw, at } of mails) await dovecot.append(user, 'INBOX', raw, { date: at });
      await bench.sync.run([bench.mailbox]);
      return names.map((name) => `${name}@x.example`);
    },
    async reconnect() {
      await bench.sync.run([bench.mailbox]);
    },
    async other(folder) {
      const client = await dovecot.client(user);
      await client.mailboxOpen(folder);
      return client;
    },
    async server() {
      const client = await dovecot.client(user);
      try {
        return await onServer(client);
      } finally {
        await client.logout();
      }
    },
    store,
    at: (messageId) =>
      store()
        .filter((line) => line.split(' | ')[1] === messageId)
        .map((line) => line.replace(` | ${messageId} | `, ' ').trim()),
    waiting: () =>
      db
        .prepare<[], { n: number }>(
          "SELECT count(*) AS n FROM remote_operation WHERE state IN ('waiting', 'sending', 'adrift')",
        )
        .get()?.n ?? 0,
    told: () =>
      db
        .prepare<[], { title: string }>("SELECT title FROM journal_entry WHERE actor = 'sync' ORDER BY id")
        .all()
        .map(({ title }) => title),
    troubledIds: () =>
      db
        .prepare<[], { id: number }>("SELECT id FROM remote_operation WHERE state IN ('refused', 'overtaken')")
        .all()
        .map(({ id }) => id),
    troubled: () =>
      db
        .prepare<[], { state: string; problem: string; kind: string }>(
          "SELECT state, problem, kind FROM remote_operation WHERE state IN ('refused', 'overtaken') ORDER BY id",
        )
        .all(),
  };
}
