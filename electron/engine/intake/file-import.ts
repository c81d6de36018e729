// Brings mail in from files: mbox, single messages, Maildirs, folders of them. Reads and writes in chunks, so that other
// calls are answered in between, and notes with each chunk how far it has read, so that it goes on there after a kill.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../contract/failure.ts';
import { relaxed, type Store, storeFailure } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { type FileState, type ReadMark, readBefore, recordRead } from './import-ledger.ts';
import { type ImportedFolder, importedFolder } from './imported-folders.ts';
import { arrival, importedState, maildirFlags } from './imported-message.ts';
import { findMail, type MailFile } from './mail-files.ts';
import { readMbox } from './mbox-reader.ts';
import type { ParsePool, ReadMail } from './parse-pool.ts';
import { type IntakeFlags, type IntakeMessage, writeMessages } from './write-messages.ts';

export interface ImportDeps {
  readonly db: Store;
  readonly pool: ParsePool;
}
export interface ImportInput {
  readonly path: string;
  readonly mailboxId: number;
  /** Of import-ledger.ts; it is still there afterwards, and the caller ends it. */
  readonly importId: number;
}
export interface ImportProgress {
  readonly added: number;
  readonly alreadyHere: number;
}
export interface ImportOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: ImportProgress): void;
}
export interface ImportProblem {
  readonly file: string;
  readonly sentence: string;
}
export interface ImportResult extends ImportProgress {
  readonly problems: ImportProblem[];
  /** The folders that mail was read into. */
  readonly folderIds: readonly number[];
  /** Times that mail was left out or a file was not read to its end. */
  readonly unread: number;
}

const CHUNK_MESSAGES = 50;
const CHUNK_BYTES = 24 * 1024 * 1024;
const MAX_PROBLEMS = 500;

interface FoundMessage {
  readonly folder: string;
  readonly raw: Uint8Array;
  readonly flags: IntakeFlags;
  readonly envelopeAt: number | null;
  readonly receivedAt: number | null;
  readonly mark: ReadMark;
}

const inFolder = statement<[number, Uint8Array, number], { readonly here: number }>(
  `SELECT 1 AS here FROM message m JOIN message_location l ON l.message_id = m.id
   WHERE m.mailbox_id = ? AND m.identity = ? AND l.folder_id = ?`,
);

/** @throws Failure `not_found`, `cancelled`, and what the store reports. */
export async function importMailFiles(
  deps: ImportDeps,
  input: ImportInput,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const run = new ImportRun(deps, input, options);
  try {
    await stat(input.path);
  } catch {
    throw new Failure(
      'not_found',
      'There is no file or folder at that path, or it may not be read. Nothing was changed.',
      'path',
    );
  }
  try {
    return await run.all();
  } finally {
    await run.settled();
  }
}

class ImportRun {
  readonly #deps: ImportDeps;
  readonly #input: ImportInput;
  readonly #options: ImportOptions;
  readonly #problems: ImportProblem[] = [];
  readonly #folders = new Map<string, ImportedFolder>();
  #chunk: FoundMessage[] = [];
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();
  #added = 0;
  #alreadyHere = 0;
  #unread = 0;

  constructor(deps: ImportDeps, input: ImportInput, options: ImportOptions) {
    this.#deps = deps;
    this.#input = input;
    this.#options = options;
  }

  async all(): Promise<ImportResult> {
    for await (const found of findMail(this.#input.path)) {
      this.#stopIfAsked();
      if (found.kind === 'problem') {
        this.#problem(found.file, found.sentence);
        if (!found.noMail) this.#unread += 1;
        continue;
      }
      try {
        await this.#file(found);
      } catch (error) {
        this.#stopIfAsked();
        const failure = storeFailure(error);
        if (failure) throw failure;
        if (!isFileError(error)) throw error;
        this.#unread += 1;
        this.#problem(this.#label(found.file), 'This file could not be read to its end. What was read before stays.');
      }
    }
    await this.#flush();
    await this.#writing;
    const folderIds = [...this.#folders.values()].map(({ id }) => id);
    return {
      added: this.#added,
      alreadyHere: this.#alreadyHere,
      problems: this.#problems,
      folderIds,
      unread: this.#unread,
    };
  }

  /** Whatever became of it, nothing is written any more after this. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  async #file(found: Exclude<MailFile, { kind: 'problem' }>): Promise<void> {
    const { file, folder } = found;
    const info = await stat(file);
    const state: FileState = { file, size: info.size, modifiedAt: Math.floor(info.mtimeMs) };
    const before = readBefore(this.#deps.db, this.#input.importId, state);
    if (before.messages > 0) {
      this.#alreadyHere += before.messages;
      this.#folder(folder);
      if (before.readTo >= state.size) return;
    }
    if (found.kind === 'mbox') await this.#mbox(folder, state, before);
    else await this.#single(folder, state, found.kind === 'maildir' ? found : null);
  }

  async #mbox(folder: string, state: FileState, before: { readTo: number; messages: number }): Promise<void> {
    let { messages } = before;
    const { signal } = this.#options;
    for await (const { raw, envelopeAt, problem, endsAt } of readMbox(state.file, { from: before.readTo, signal })) {
      this.#stopIfAsked();
      if (problem) {
        this.#unread += 1;
        this.#problem(this.#label(state.file), problem);
      }
      const { flags, expunged, receivedAt } = importedState(raw);
      if (expunged) continue;
      messages += 1;
      await this.#add({ folder, raw, flags, envelopeAt, receivedAt, mark: { ...state, readTo: endsAt, messages } });
    }
  }

  async #single(
    folder: string,
    state: FileState,
    maildir: { readonly isNew: boolean; readonly keywords: readonly string[] } | null,
  ): Promise<void> {
    const raw = await readFile(state.file);
    const { flags, receivedAt } = importedState(raw);
    await this.#add({
      folder,
      raw,
      flags: maildir ? maildirFlags(path.basename(state.file), maildir.isNew, maildir.keywords) : flags,
      envelopeAt: null,
      receivedAt,
      mark: { ...state, readTo: state.size, messages: 1 },
    });
  }

  async #add(message: FoundMessage): Promise<void> {
    this.#chunk.push(message);
    this.#bytes += message.raw.byteLength;
    if (this.#chunk.length >= CHUNK_MESSAGES || this.#bytes >= CHUNK_BYTES) await this.#flush();
  }

  /** Starts reading a chunk while the one before is written; waits when two are on their way. */
  async #flush(): Promise<void> {
    const chunk = this.#chunk;
    this.#chunk = [];
    this.#bytes = 0;
    const reading = Promise.all(chunk.map((message) => this.#deps.pool.parse(message.raw)));
    const before = this.#writing;
    this.#writing = Promise.all([reading, before]).then(([read]) => this.#write(chunk, read));
    this.#writing.catch(() => undefined);
    await before;
    await nextTurn();
  }

  #write(chunk: readonly FoundMessage[], read: readonly ReadMail[]): void {
    if (chunk.length === 0) return;
    const { db } = this.#deps;
    const before = { added: this.#added, alreadyHere: this.#alreadyHere };
    try {
      // What a power cut takes back is still in the file, and the next run reads it again.
      relaxed(db, () =>
        db
          .transaction(() => {
            const coming = new Set<string>();
            const batch = chunk.flatMap((found, index) => {
              const mail = read[index];
              const message = mail && this.#locate(found, mail, coming);
              return message ? [message] : [];
            });
            const { added } = writeMessages(db, batch);
            recordRead(db, this.#input.importId, new Map(chunk.map(({ mark }) => [mark.file, mark])).values());
            this.#added += added;
            this.#alreadyHere += batch.length - added;
          })
          .immediate(),
      );
    } catch (error) {
      // Counts and folders of a transaction that was rolled back must not outlive it.
      this.#added = before.added;
      this.#alreadyHere = before.alreadyHere;
      this.#folders.clear();
      throw storeFailure(error) ?? error;
    }
    this.#options.onProgress?.({ added: this.#added, alreadyHere: this.#alreadyHere });
  }

  /** Null when the folder has the message already, or is about to. */
  #locate(found: FoundMessage, { parsed, compressed }: ReadMail, coming: Set<string>): IntakeMessage | null {
    const { db } = this.#deps;
    const { mailboxId } = this.#input;
    const folder = this.#folder(found.folder);
    const key = `${folder.id} ${Buffer.from(parsed.identity).toString('base64')}`;
    if (coming.has(key) || inFolder(db).get(mailboxId, parsed.identity, folder.id)) {
      this.#alreadyHere += 1;
      return null;
    }
    coming.add(key);
    folder.uid += 1;
    const receivedAt = arrival({
      received: found.receivedAt,
      envelope: found.envelopeAt,
      date: parsed.date,
      file: found.mark.modifiedAt,
    });
    return {
      mailboxId,
      folderId: folder.id,
      uid: folder.uid,
      flags: found.flags,
      receivedAt,
      size: found.raw.byteLength,
      parsed,
      compressed,
    };
  }

  #folder(name: string): ImportedFolder {
    const known = this.#folders.get(name);
    if (known) return known;
    const folder = importedFolder(this.#deps.db, this.#input.mailboxId, name);
    this.#folders.set(name, folder);
    return folder;
  }

  #problem(file: string, sentence: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ file, sentence });
  }

  #label(file: string): string {
    return path.relative(this.#input.path, file) || path.basename(file);
  }

  #stopIfAsked(): void {
    if (this.#options.signal?.aborted) {
      throw new Failure('cancelled', 'The import was stopped. What came in stays; run it again to go on.');
    }
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
