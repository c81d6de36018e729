// The first sync: walks each folder down from its newest message, window by window, INBOX and Sent in turns before the
// rest, so that what matters now is here within seconds. Where it stops, the next run goes on.
import type { ImapFlow } from 'imapflow';
import { uidsIfTold, uidsWhere } from '../connection/ask-folder.ts';
import { fetchWindow } from './fetch-window.ts';
import { groupOf } from './folder-plan.ts';
import { beginWalk, type FolderRow, readFolder } from './folder-rows.ts';
import type { FolderSession } from './folder-session.ts';
import { outdatedUids } from './location-rows.ts';
import { openFolder } from './open-folder.ts';
import { numbersOf, windowsDown } from './uid-sets.ts';

/** What the first screen of INBOX shows, in one command; of any other folder its newest follow soon enough. */
const FIRST_INBOX_WINDOW = 200;
const FIRST_WINDOW = 50;
const WINDOW = 250;
/**
 * In windows. Opening a folder may cost a server a look at every file in it: what matters now is in the first turns, and
 * after them each is twice as long, up to a few seconds' worth.
 */
const LONGEST_TURN = 16;

interface Walk {
  readonly folder: FolderRow;
  readonly windows: readonly (readonly number[])[];
  /** Of all its windows; null until the first of them is in, which asks for its own. */
  large: ReadonlySet<number> | null;
  readonly mayBeHere: boolean;
  next: number;
}

export interface WalkOptions {
  /** A folder went away since the last run: its messages may be in a new one. */
  readonly foldersVanished: boolean;
  /** There is a folder of everything: what other folders show was brought in with it. */
  readonly everythingListed: boolean;
  /** Called between two windows, for what can't wait until the end. */
  betweenWindows(): Promise<void>;
  onFolder(path: string): void;
  /** A folder that can't be walked now; the others go on. */
  onProblem(folder: FolderRow, error: unknown): void;
}

export async function walkFolders(
  session: FolderSession,
  folders: readonly FolderRow[],
  options: WalkOptions,
): Promise<void> {
  const groups = Map.groupBy(folders, ({ special_use: use }) => groupOf(use));
  for (const group of [...groups.keys()].sort((a, b) => a - b)) {
    await walkInTurns(session, groups.get(group) ?? [], group === 0, options);
  }
  await session.queue.flush();
}

async function walkInTurns(
  session: FolderSession,
  folders: readonly FolderRow[],
  inTurns: boolean,
  options: WalkOptions,
): Promise<void> {
  let waiting: (FolderRow | Walk)[] = [...folders];
  for (let turn = inTurns ? 1 : Number.POSITIVE_INFINITY; waiting.length > 0; turn = Math.min(turn * 2, LONGEST_TURN)) {
    const again: Walk[] = [];
    for (const each of waiting) {
      const folder = 'windows' in each ? each.folder : each;
      try {
        options.onFolder(folder.path);
        const walk = 'windows' in each ? each : await startWalk(session, each, options);
        const last = Math.min(walk.next + turn, walk.windows.length);
        do {
          await step(session, walk);
          await options.betweenWindows();
        } while (walk.next < last);
        if (walk.next < walk.windows.length) again.push(walk);
      } catch (error) {
        options.onProblem(folder, error);
      }
    }
    waiting = again;
  }
}

async function startWalk(session: FolderSession, row: FolderRow, options: WalkOptions): Promise<Walk> {
  const { client, db, tally } = session;
  const opened = await openFolder(client, row.path, row);
  const existing = await existingUids(client, opened.exists);
  const uidNext = opened.uidNext ?? (existing.at(-1) ?? 0) + 1;
  if (row.uid_validity === null) {
    beginWalk(db, row.id, { uidValidity: opened.uidValidity, uidNext, highestModseq: opened.highestModseq });
  }
  const folder = readFolder(db, row.id) ?? row;
  const below = folder.lowest_uid ?? uidNext;
  const uids = existing.filter((uid) => uid < below);
  tally.expect(row.id, uids.length);
  const first = row.special_use === 'inbox' ? FIRST_INBOX_WINDOW : FIRST_WINDOW;
  const newest = uids.slice(-first);
  return {
    folder,
    windows: newest.length === 0 ? [] : [newest, ...windowsDown(uids.slice(0, -first), WINDOW)],
    large: null,
    mayBeHere:
      options.foldersVanished ||
      (options.everythingListed && groupOf(row.special_use) > 0) ||
      outdatedUids(db, row.id, 1).length > 0,
    next: 0,
  };
}

/** As ranges where the server can (RFC 4731): reading a number for every message takes longer than reading the first mail. */
async function existingUids(client: ImapFlow, exists: number): Promise<number[]> {
  if (client.capabilities.has('ESEARCH')) {
    const told = await client.search({ all: true }, { uid: true, returnOptions: ['ALL'] });
    const ranges = told && !Array.isArray(told) ? numbersOf(told.all ?? '', exists) : null;
    if (ranges) return ranges;
  }
  return await uidsWhere(client, { all: true });
}

/** Somebody waits for the first window: what is large in all of the folder is looked up after it. */
async function largeIn(session: FolderSession, walk: Walk, uids: readonly number[]): Promise<ReadonlySet<number>> {
  if (walk.large) return walk.large;
  const span = walk.next === 0 ? { uid: `${uids[0]}:${uids.at(-1)}` } : {};
  const large = new Set(await uidsIfTold(session.client, { ...span, larger: session.largeBytes }));
  if (walk.next > 0) walk.large = large;
  return large;
}

async function step(session: FolderSession, walk: Walk): Promise<void> {
  const { client, queue } = session;
  const folderId = walk.folder.id;
  const uids = walk.windows[walk.next];
  if (uids) {
    if (!client.mailbox || client.mailbox.path !== walk.folder.path)
      await openFolder(client, walk.folder.path, walk.folder);
    const large = await largeIn(session, walk, uids);
    await fetchWindow(session, { folderId, uids, large, mayBeHere: walk.mayBeHere });
  }
  walk.next += 1;
  const done = walk.next >= walk.windows.length;
  queue.move({ folderId, lowestUid: done ? 1 : (uids?.[0] ?? 1), firstSyncDone: done });
  // Fetching on would keep this thread from what somebody is waiting to see.
  if (walk.folder.special_use === 'inbox' && walk.next === 1) await queue.show();
  if (done) {
    await queue.flush();
    session.tally.expect(folderId, 0);
  }
}
