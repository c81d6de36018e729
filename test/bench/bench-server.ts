// A private Dovecot that holds the corpus: written straight into its Maildirs, then read once so that its caches and the
// system's are as warm for the first measurement as for the last.
import type { ImapFlow } from 'imapflow';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { benchCorpus, type CorpusMessage, type CorpusOptions, corpusOwner } from './corpus.ts';

export interface BenchServer {
  readonly port: number;
  readonly password: string;
  readonly bytes: number;
  /** Median size of a message. */
  readonly typicalBytes: number;
  /** Fetches the source of every message and drops it: the least that any sync must do. Milliseconds. */
  bareFetch(): Promise<number>;
  stop(): Promise<void>;
}

const folders = ['INBOX', 'Sent', 'Archive'] as const;
const BATCH = 4_000;
const password = 'for measuring';

export async function startBenchServer(options: CorpusOptions): Promise<BenchServer> {
  const dovecot = await startDovecot();
  dovecot.addUser(corpusOwner.address, password);
  const sizes = seed(dovecot, options);
  const bareFetch = async (): Promise<number> => {
    const imap = await dovecot.client(corpusOwner.address);
    const started = performance.now();
    let messages = 0;
    for (const folder of folders) messages += await fetchAll(imap, folder);
    const took = performance.now() - started;
    await imap.logout();
    if (messages !== options.messages) throw new Error(`${messages} of ${options.messages} messages came`);
    return took;
  };
  await bareFetch();
  return {
    port: dovecot.port,
    password,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    typicalBytes: sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0,
    bareFetch,
    stop: () => dovecot.stop(),
  };
}

function seed(dovecot: Dovecot, options: CorpusOptions): number[] {
  const sizes: number[] = [];
  const waiting: Record<CorpusMessage['folder'], CorpusMessage[]> = { INBOX: [], Sent: [], Archive: [] };
  const deliver = (folder: CorpusMessage['folder']): void => {
    dovecot.deliver(corpusOwner.address, folder, waiting[folder]);
    waiting[folder] = [];
  };
  for (const message of benchCorpus(options)) {
    sizes.push(message.raw.length);
    waiting[message.folder].push(message);
    if (waiting[message.folder].length === BATCH) deliver(message.folder);
  }
  for (const folder of folders) deliver(folder);
  return sizes;
}

async function fetchAll(imap: ImapFlow, folder: string): Promise<number> {
  const opened = await imap.mailboxOpen(folder, { readOnly: true });
  let messages = 0;
  if (opened.exists > 0) {
    for await (const message of imap.fetch('1:*', { uid: true, source: true })) {
      if (message.source) messages += 1;
    }
  }
  await imap.mailboxClose();
  return messages;
}
