// Sends one change of a flag for many messages of the open folder. Done twice it is the same as once, so a lost answer
// needs no looking up.
import { coveringSet } from '../folders/uid-sets.ts';
import { exactSet, setsThatFit } from './group-operations.ts';
import { keepsFlag } from './open-to-write.ts';
import { claimOperations, finishOperations, markOperations } from './operation-rows.ts';
import { commit, type OutboundSession } from './outbound-session.ts';
import { refusalInWords } from './refusal-words.ts';
import type { OpenGroup } from './send-moves.ts';
import { storeFlag } from './server-commands.ts';

/** @throws Refused */
export async function sendFlags(
  session: OutboundSession,
  group: OpenGroup,
  flag: string,
  isSet: boolean,
): Promise<void> {
  const { db, client, signal } = session;
  const there = new Set(group.present);
  const gone = group.operations.filter(({ uid }) => !there.has(uid));
  const here = group.operations.filter(({ uid }) => there.has(uid));
  if (isSet && !keepsFlag(client, flag)) {
    commit(session, () => markOperations(db, group.operations, 'refused', refusalInWords('NOKEYWORDS')));
    return;
  }
  const claimed = commit(session, () => {
    markOperations(db, gone, 'adrift');
    return claimOperations(db, here);
  });
  const uids = claimed.map(({ uid }) => uid).sort((a, b) => a - b);
  for (const set of setsThatFit(group.around ? coveringSet(uids, group.around) : exactSet(uids))) {
    signal.throwIfAborted();
    await storeFlag(client, set, flag, isSet);
  }
  commit(session, () => finishOperations(db, claimed));
}
