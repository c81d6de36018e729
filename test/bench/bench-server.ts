// A private Dovecot that holds the corpus: written straight into its Maildirs, then read once so that its caches and the
// system's are as warm for the first measurement as for the last.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildMessage } from '../../electron/engine/sample/mime.ts';
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
  /** Puts one more message into INBOX. */
  append(subject: string): Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const program = fileURLToPath(new URL('bare-fetch.ts', import.meta.url));
const folders = ['INBOX', 'Sent', 'Archive'] as const;
const BATCH = 4_000;
const password = 'for measuring';

export async function startBenchServer(options: CorpusOptions): Promise<BenchServer> {
  const dovecot = await startDovecot();
  dovecot.addUser(corpusOwner.address, password);
  const sizes = seed(dovecot, options);
  const bareFetch = async (): Promise<number> => {
    const words = [program, String(dovecot.port), corpusOwner.address, password, String(options.messages)];
    const { stdout } = await run(process.execPath, words);
    return Number(stdout);
  };
  // Not counted: the server reads its files and writes its index.
  await bareFetch();
  return {
    port: dovecot.port,
    password,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    typicalBytes: sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0,
    bareFetch,
    append: async (subject) => {
      const raw = buildMessage({
        messageId: `${subject.toLowerCase().replaceAll(/\W+/g, '.')}@newcomer.example`,
        date: options.now,
        offset: 0,
        from: { name: 'Late Comer', address: 'late@newcomer.example' },
        to: [corpusOwner],
        subject,
        text: 'Are you there?',
        token: 'late',
      });
      await dovecot.append(corpusOwner.address, 'INBOX', Buffer.from(raw), { date: new Date(options.now) });
    },
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
