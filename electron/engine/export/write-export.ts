// Writes chosen messages as an mbox or as .eml files, to a path or into memory. Nothing that is there is overwritten, and an
// export that is stopped or fails leaves nothing of itself behind.
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../contract/failure.ts';
import type { ChosenMessage } from './chosen-messages.ts';
import { messageFileName, uniqueNames } from './file-names.ts';
import { mboxEntry } from './mbox-entry.ts';
import { type ZipFile, zipArchive } from './zip-archive.ts';

export interface ExportProblem {
  readonly messageRowId: number;
  readonly sentence: string;
}
export interface ExportJob {
  readonly messages: readonly ChosenMessage[];
  readonly format: 'eml' | 'mbox';
  /** What the files are called when the path does not say. */
  readonly name: string;
  readonly signal: AbortSignal;
  /** The message as received; a failure about this one message leaves the others. */
  source(messageRowId: number): Promise<Uint8Array>;
  onProgress(done: number): void;
}
export interface ExportOutcome {
  readonly messages: number;
  readonly bytes: number;
  readonly path: string | null;
  readonly fileName: string;
  readonly content: Buffer | null;
  readonly problems: readonly ExportProblem[];
}

/** What is answered in one piece; larger exports want a path. */
const MAX_ANSWER = 64 * 1024 * 1024;
const PRIVATE = { mode: 0o600 } as const;

interface Sourced {
  readonly message: ChosenMessage;
  readonly raw: Uint8Array;
}

export async function exportToMemory(job: ExportJob): Promise<ExportOutcome> {
  const problems: ExportProblem[] = [];
  const read: Sourced[] = [];
  let size = 0;
  for await (const each of sources(job, problems)) {
    size += each.raw.byteLength;
    if (size > MAX_ANSWER) {
      throw new Failure(
        'unsupported',
        'That is too much mail to hand over in one piece. Name a place to write it to.',
        'path',
      );
    }
    read.push(each);
  }
  const { content, fileName } = await packed(job, read);
  return { messages: read.length, bytes: content.byteLength, path: null, fileName, content, problems };
}

async function packed(job: ExportJob, read: readonly Sourced[]): Promise<{ content: Buffer; fileName: string }> {
  if (job.format === 'mbox') return { content: Buffer.concat(read.map(entryOf)), fileName: `${job.name}.mbox` };
  const nameOf = uniqueNames([]);
  const files = read.map<ZipFile>(({ message, raw }) => ({
    name: nameOf(messageFileName(message.subject, message.sent_at), '.eml'),
    content: raw,
    at: message.received_at,
  }));
  const [only] = files;
  if (files.length === 1 && only) return { content: Buffer.from(only.content), fileName: only.name };
  return { content: await zipArchive(files), fileName: `${job.name}.zip` };
}

/** @throws Failure `conflict` when there is a file already, `cancelled`, and what the disk reports. */
export async function exportToPath(job: ExportJob, asked: string): Promise<ExportOutcome> {
  try {
    return await (job.format === 'mbox' ? writeMbox(job, path.resolve(asked)) : writeEmls(job, path.resolve(asked)));
  } catch (error) {
    throw diskFailure(error) ?? error;
  }
}

async function writeMbox(job: ExportJob, asked: string): Promise<ExportOutcome> {
  const file = (await isFolder(asked)) ? path.join(asked, `${job.name}.mbox`) : asked;
  await refuseExisting(file);
  const unfinished = `${file}.part`;
  const problems: ExportProblem[] = [];
  let messages = 0;
  let bytes = 0;
  const handle = await open(unfinished, 'wx', PRIVATE.mode);
  try {
    for await (const each of sources(job, problems)) {
      const entry = entryOf(each);
      await handle.writeFile(entry);
      messages += 1;
      bytes += entry.byteLength;
    }
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
  return { messages, bytes, path: file, fileName: path.basename(file), content: null, problems };
}

async function writeEmls(job: ExportJob, asked: string): Promise<ExportOutcome> {
  const single = job.messages.length === 1 && /\.eml$/i.test(asked) && !(await isFolder(asked));
  const folder = single ? path.dirname(asked) : asked;
  if (single) await refuseExisting(asked);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const nameOf = uniqueNames(single ? [] : await readdir(folder));
  const problems: ExportProblem[] = [];
  const written: string[] = [];
  let bytes = 0;
  try {
    for await (const { message, raw } of sources(job, problems)) {
      const name = single ? path.basename(asked) : nameOf(messageFileName(message.subject, message.sent_at), '.eml');
      const file = path.join(folder, name);
      await writeFile(file, raw, { ...PRIVATE, flag: 'wx' });
      written.push(file);
      bytes += raw.byteLength;
    }
  } catch (error) {
    for (const file of written) await rm(file, { force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
  const place = single ? asked : folder;
  return { messages: written.length, bytes, path: place, fileName: path.basename(place), content: null, problems };
}

async function* sources(job: ExportJob, problems: ExportProblem[]): AsyncGenerator<Sourced> {
  for (const [index, message] of job.messages.entries()) {
    if (job.signal.aborted) throw new Failure('cancelled', 'The export was stopped. Nothing of it was kept.');
    job.onProgress(index);
    // Other calls are answered between messages, and a stop is heard.
    await nextTurn();
    let raw: Uint8Array;
    try {
      raw = await job.source(message.id);
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'cancelled') throw error;
      problems.push({ messageRowId: message.id, sentence: error.message });
      continue;
    }
    yield { message, raw };
  }
  job.onProgress(job.messages.length);
}

function entryOf({ message, raw }: Sourced): Buffer {
  return mboxEntry(raw, message.from_address, message.received_at);
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isDirectory() === true;
}

async function refuseExisting(file: string): Promise<void> {
  if (await stat(file).catch(() => null)) {
    throw new Failure(
      'conflict',
      'There is a file at that path already, and it was left as it is. Choose another name.',
      'path',
    );
  }
}

export function diskFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('code' in error) || error instanceof Failure) return null;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new Failure(
        'disk_full',
        'The disk is full. Nothing of the export was kept; free some space and try again.',
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('not_found', 'There is no folder at that path. Nothing was written.', 'path');
    case 'EEXIST':
      return new Failure('conflict', 'There is a file at that path already, and it was left as it is.', 'path');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(
        'invalid_input',
        'That place can not be written to. Nothing was changed; choose another.',
        'path',
      );
    default:
      return null;
  }
}
