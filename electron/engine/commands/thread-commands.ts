// Read, star and label threads: flags of their messages, changed here at once and on the server as soon as it is told.
import { Failure } from '../../contract/failure.ts';
import { labelKeyword } from '../store/queries/label-keyword.ts';
import { hasFlag, type ThreadPlaceRow } from '../store/queries/mail-places.ts';
import type { Command } from './command.ts';

import { recordMailChange } from './record-mail-change.ts';
import { holdThreads } from './threads-in-hand.ts';

const SEEN = '\\Seen';
const FLAGGED = '\\Flagged';
const MAX_LABELS = 20;

export const markThreadsRead: Command<{ threadIds: readonly number[]; read: boolean }> = {
  name: 'thread.markRead',
  reversal: 'reverse',
  run({ db, record }, { threadIds, read }) {
    const { places, accounts, words } = holdThreads(db, threadIds);
    const chosen = read ? places : newestOfEach(places);
    recordMailChange(
      record,
      chosen.filter((place) => hasFlag(place, SEEN) !== read),
      { kind: 'flag', flag: SEEN, isSet: read, words: read ? 'marked read' : 'marked unread' },
    );
    return { title: `Marked ${words} ${read ? 'read' : 'unread'}`, accounts, result: {} };
  },
};

export const starThreads: Command<{ threadIds: readonly number[]; starred: boolean }> = {
  name: 'thread.star',
  reversal: 'reverse',
  run({ db, record }, { threadIds, starred }) {
    const { places, accounts, words } = holdThreads(db, threadIds);
    const flagged = places.filter((place) => hasFlag(place, FLAGGED));
    const already = new Set(flagged.map(({ thread_id: thread }) => thread));
    // One star says it of the whole thread.
    const chosen = starred ? newestOfEach(places.filter(({ thread_id: thread }) => !already.has(thread))) : flagged;
    recordMailChange(record, chosen, {
      kind: 'flag',
      flag: FLAGGED,
      isSet: starred,
      words: starred ? 'starred' : 'without star',
    });
    return { title: starred ? `Starred ${words}` : `Took the star off ${words}`, accounts, result: {} };
  },
};

interface LabelInput {
  readonly threadIds: readonly number[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export const labelThreads: Command<LabelInput> = {
  name: 'thread.label',
  reversal: 'reverse',
  run({ db, record }, { threadIds, add, remove }) {
    if (add.length + remove.length === 0)
      throw new Failure('invalid_input', 'Name a label to put on or take off.', 'add');
    const { places, accounts, words } = holdThreads(db, threadIds);
    const kept = places.filter(({ special_use: use }) => use !== 'trash' && use !== 'junk' && use !== 'drafts');
    for (const name of remove) {
      const flag = labelKeyword(name);
      const labelled = kept.filter((place) => hasFlag(place, flag));
      recordMailChange(record, labelled, { kind: 'flag', flag, isSet: false, words: `without label ${name}` });
    }
    for (const name of add) {
      const flag = labelKeyword(name);
      const bare = kept.filter((place) => !hasFlag(place, flag));
      if (bare.some(({ keywords }) => keywords.split(' ').length >= MAX_LABELS)) {
        throw new Failure('invalid_input', 'One of these messages has as many labels as it can hold.', 'add');
      }
      recordMailChange(record, bare, { kind: 'flag', flag, isSet: true, words: `labelled ${name}` });
    }
    const said = [...add.map((name) => `“${name}” on`), ...remove.map((name) => `“${name}” off`)].join(', ');
    return { title: `Put ${said} ${words}`, accounts, result: {} };
  },
};

/** All places of the newest message of each thread: of the newest that others wrote, where there is one. */
function newestOfEach(places: readonly ThreadPlaceRow[]): ThreadPlaceRow[] {
  const chosen: ThreadPlaceRow[] = [];
  for (const ofThread of Map.groupBy(places, ({ thread_id: thread }) => thread).values()) {
    const newest = ofThread.findLast(({ direction }) => direction !== 'outbound') ?? ofThread.at(-1);
    chosen.push(...ofThread.filter(({ message_id: message }) => message === newest?.message_id));
  }
  return chosen;
}
