// Seals the record now and then while it grows, and once more when the engine closes. A keychain that is locked or asks its
// person keeps nothing waiting: the record is then sealed the next time.

import type { RecordCheck } from '../../contract/journal.ts';
import { type EntryId, entryId } from '../../contract/scalars.ts';
import { readEntry } from '../journal/read-journal.ts';
import { readSeal, type SealDeps, writeSeal } from '../journal/record-seal.ts';
import { readHead, verifyRecord } from '../journal/verify-record.ts';
import type { Store } from '../store/open-store.ts';

const SEAL_MS = 60_000;
const CLOSE_MS = 1500;

export interface KeptSealed {
  close(): Promise<void>;
}

export function keepSealed(db: Store, deps: SealDeps, failed: () => void): KeptSealed {
  let sealedAt = readHead(db)?.entries ?? 0;
  let running: Promise<void> = Promise.resolve();
  const seal = (): Promise<void> => {
    running = running.then(async () => {
      const head = db.open ? readHead(db) : null;
      if (!head || head.entries === sealedAt) return;
      try {
        await writeSeal(deps, head, (entry) => readEntry(db).get(entry)?.hash ?? null);
        sealedAt = head.entries;
      } catch {
        failed();
      }
    });
    return running;
  };
  const timer = setInterval(() => void seal(), SEAL_MS);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await Promise.race([seal(), new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
    },
  };
}

export async function checkRecord(db: Store, deps: SealDeps): Promise<RecordCheck> {
  const reading = await readSeal(deps);
  const at = reading.kind === 'sealed' ? reading.seal.entries : undefined;
  const chain = await verifyRecord(db, {
    ...(at === undefined ? {} : { at }),
    rest: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const common = {
    checked: chain.checked,
    firstBroken: chain.firstBroken === null ? null : entryId.parse(chain.firstBroken),
    head: chain.head,
  };
  if (!chain.intact) {
    return { ...common, intact: false, problem: chain.problem, sealedTo: null, seal: sealSentence(reading.kind, null) };
  }
  if (reading.kind === 'broken') {
    const problem =
      'The seal of the record is gone or was altered, so the record may have been written anew as a whole.';
    return { ...common, intact: false, problem, sealedTo: null, seal: sealSentence('broken', null) };
  }
  if (reading.kind === 'sealed' && chain.hashAt !== reading.seal.hash && reading.seal.entries > 0) {
    const problem =
      chain.checked < reading.seal.entries
        ? `The record was sealed at entry ${reading.seal.entries} and now ends at ${chain.checked}.`
        : `Entry ${reading.seal.entries} is not the one that was sealed: the record was written anew.`;
    return { ...common, intact: false, problem, sealedTo: null, seal: sealSentence('broken', null) };
  }
  const sealedTo = reading.kind === 'sealed' && reading.seal.entries > 0 ? entryId.parse(reading.seal.entries) : null;
  return { ...common, intact: true, problem: null, sealedTo, seal: sealSentence(reading.kind, sealedTo) };
}

function sealSentence(kind: 'sealed' | 'none' | 'broken' | 'unreadable', sealedTo: EntryId | null): string {
  switch (kind) {
    case 'sealed':
      return sealedTo === null
        ? 'The seal does not go with this record.'
        : `Sealed up to entry ${sealedTo}, with a key that lies where passwords do.`;
    case 'none':
      return 'Not sealed yet; that happens within a minute of the first changes.';
    case 'broken':
      return 'The seal does not go with this record.';
    case 'unreadable':
      return 'The key of the seal could not be read; unlock the system keychain to check it too.';
  }
}
