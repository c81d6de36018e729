// Keeps the order between messages being read in other threads and the folder cursors that depend on them: everything is
// written in the order it was added, a few messages a transaction, a cursor together with the last of its messages.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IntakeMessage } from '../../intake/write-messages.ts';
import type { Store } from '../../store/open-store.ts';
import { type CursorMove, moveCursor } from './folder-rows.ts';
import type { IntakePort, ReadMessage } from './intake-port.ts';
import { putLocation } from './location-rows.ts';
import type { MessageFlags } from './message-flags.ts';

/** Each transaction costs a flush of the text index; a hundred and fifty messages still hold the lock for some 30 ms only. */
const BATCH_MESSAGES = 150;
const BATCH_BYTES = 4_000_000;
const BATCH_THREADS = 25;
/**
 * Somebody is waiting to see the first screen: it is written and brought into the book in one piece, and over a line on which
 * that takes a while in smaller ones.
 */
const FIRST_SCREEN = 200;
const FIRST_MESSAGES = 50;
const FIRST_PATIENCE_MS = 250;
/** From there on in longer pauses, none shorter than so many times what the last one took. */
const DERIVE_EVERY_MS = 15_000;
const DERIVE_PAUSES = 3;
/** What may be on its way at once: enough to be read while a transaction is written. Beyond it the network waits. */
const AHEAD_MESSAGES = 600;
const AHEAD_BYTES = 48_000_000;

type Place = Omit<IntakeMessage, 'parsed' | 'compressed'>;
export interface KnownPlace {
  readonly folderId: number;
  readonly uid: number;
  readonly messageId: number;
  readonly flags: MessageFlags;
}
type Entry =
  | { readonly kind: 'read'; readonly place: Place; readonly bytes: number; readonly reading: Promise<ReadMessage> }
  | { readonly kind: 'known'; readonly place: KnownPlace }
  | { readonly kind: 'move'; readonly move: CursorMove };

export interface IntakeQueueOptions {
  readonly db: Store;
  readonly intake: IntakePort;
  /** After each transaction: how many messages each folder gained. */
  onWritten(counts: ReadonlyMap<number, number>): void;
  /** The facts are in step with the mail written so far. */
  onDerived(): void;
  /** A message that could not be read at all. */
  onUnreadable(folderId: number): void;
}

export class IntakeQueue {
  readonly #options: IntakeQueueOptions;
  readonly #entries: Entry[] = [];
  #batch: { items: IntakeMessage[]; known: KnownPlace[]; moves: CursorMove[]; bytes: number } = emptyBatch();
  #written = 0;
  #firstAt: number | null = null;
  #deriveAt = Number.NEGATIVE_INFINITY;
  #messagesAhead = 0;
  #bytesAhead = 0;
  #draining: Promise<void> | null = null;
  #failed: { readonly error: unknown } | null = null;
  #room: (() => void) | null = null;

  constructor(options: IntakeQueueOptions) {
    this.#options = options;
  }

  /** Resolves when there is room for more. */
  async add(place: Place, bytes: number, reading: Promise<ReadMessage>): Promise<void> {
    reading.catch(() => undefined);
    this.#messagesAhead += 1;
    this.#bytesAhead += bytes;
    this.#push({ kind: 'read', place, bytes, reading });
    while (!this.#failed && (this.#messagesAhead > AHEAD_MESSAGES || this.#bytesAhead > AHEAD_BYTES)) {
      await new Promise<void>((resolve) => {
        this.#room = resolve;
      });
    }
    this.#throwIfFailed();
  }

  /** A message whose content is here already gets another place. */
  addKnown(place: KnownPlace): void {
    this.#push({ kind: 'known', place });
  }

  move(move: CursorMove): void {
    this.#push({ kind: 'move', move });
  }

  /** Resolves when everything added so far is on disk. */
  async flush(): Promise<void> {
    while (this.#draining) await this.#draining;
    this.#throwIfFailed();
    this.#commit();
  }

  /** Resolves when everything added so far stands in the lists and in the book. */
  async show(): Promise<void> {
    await this.flush();
    await this.#derive();
  }

  #push(entry: Entry): void {
    this.#throwIfFailed();
    this.#entries.push(entry);
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    try {
      for (let entry = this.#entries.shift(); entry; entry = this.#entries.shift()) {
        await this.#take(entry);
        const { items, known, bytes } = this.#batch;
        if (items.length + known.length >= this.#full() || bytes >= BATCH_BYTES) {
          this.#commit();
          await nextTurn();
          if (this.#written <= FIRST_SCREEN || this.#options.intake.elapsed() >= this.#deriveAt) await this.#derive();
        }
      }
    } catch (error) {
      this.#failed = { error };
      this.#entries.length = 0;
    } finally {
      this.#draining = null;
      this.#release();
    }
  }

  /** How many messages make a transaction just now. */
  #full(): number {
    if (this.#written >= FIRST_SCREEN) return BATCH_MESSAGES;
    const now = this.#options.intake.elapsed();
    this.#firstAt ??= now;
    return now - this.#firstAt < FIRST_PATIENCE_MS ? FIRST_SCREEN - this.#written : FIRST_MESSAGES;
  }

  async #take(entry: Entry): Promise<void> {
    if (entry.kind === 'move') this.#batch.moves.push(entry.move);
    else if (entry.kind === 'known') this.#batch.known.push(entry.place);
    else {
      const { place, bytes } = entry;
      const read = await entry.reading.catch(() => null);
      if (read) this.#batch.items.push({ ...place, ...read });
      else this.#options.onUnreadable(place.folderId);
      this.#batch.bytes += bytes;
      this.#messagesAhead -= 1;
      this.#bytesAhead -= bytes;
      this.#release();
    }
  }

  #commit(): void {
    const { items, known, moves } = this.#batch;
    if (items.length + known.length + moves.length === 0) return;
    this.#batch = emptyBatch();
    const { db, intake } = this.#options;
    const counts = new Map<number, number>();
    const count = (folderId: number) => counts.set(folderId, (counts.get(folderId) ?? 0) + 1);
    intake.giveWay();
    db.transaction(() => {
      intake.write(db, items);
      for (const { folderId } of items) count(folderId);
      for (const place of known) {
        if (putLocation(db, place.folderId, place.uid, place.messageId, place.flags)) count(place.folderId);
      }
      for (const move of moves) moveCursor(db, move);
    }).immediate();
    this.#written += items.length + known.length;
    this.#options.onWritten(counts);
  }

  /**
   * Facts for the newest mail at once, then now and then, and at the end: over a slow line a person sees the book grow,
   * over a fast one a thread that grows by one message in every batch is not derived once a message.
   */
  async #derive(): Promise<void> {
    const { db, intake } = this.#options;
    const started = intake.elapsed();
    do {
      await nextTurn();
      intake.giveWay();
    } while (intake.derive(db, { limit: BATCH_THREADS }) > 0);
    const ended = intake.elapsed();
    this.#deriveAt = ended + Math.max(DERIVE_EVERY_MS, DERIVE_PAUSES * (ended - started));
    this.#options.onDerived();
  }

  #release(): void {
    const room = this.#room;
    this.#room = null;
    room?.();
  }

  #throwIfFailed(): void {
    if (this.#failed) throw this.#failed.error;
  }
}

function emptyBatch() {
  return { items: [] as IntakeMessage[], known: [] as KnownPlace[], moves: [] as CursorMove[], bytes: 0 };
}
