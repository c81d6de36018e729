// Puts what waits into as few commands as keep the order of each message: everything that is the next thing to happen to
// its message and asks the same of the same folder goes out together. Pure.
import type { OperationRow } from '../../store/queries/remote-operations.ts';

export interface OperationGroup {
  readonly kind: OperationRow['kind'];
  readonly folderId: number;
  readonly uidValidity: number | null;
  readonly flag: string | null;
  readonly isSet: boolean;
  readonly toFolderId: number | null;
  readonly operations: readonly OperationRow[];
}

/** `waiting` in the order of their numbers. What lies where no number is known yet waits for the move before it. */
export function nextGroups(waiting: readonly OperationRow[]): OperationGroup[] {
  const taken = new Set<string>();
  const groups = new Map<string, OperationRow[]>();
  for (const operation of waiting) {
    const place = `${operation.folder_id} ${operation.uid}`;
    if (taken.has(place)) continue;
    taken.add(place);
    if (operation.uid <= 0) continue;
    const { kind, folder_id, uid_validity, flag, is_set, to_folder_id } = operation;
    const key = JSON.stringify([kind, folder_id, uid_validity, flag, is_set, to_folder_id]);
    const group = groups.get(key);
    if (group) group.push(operation);
    else groups.set(key, [operation]);
  }
  return [...groups.values()].flatMap((operations): OperationGroup[] => {
    const [first] = operations;
    if (!first) return [];
    return [
      {
        kind: first.kind,
        folderId: first.folder_id,
        uidValidity: first.uid_validity,
        flag: first.flag,
        isSet: first.is_set === 1,
        toFolderId: first.to_folder_id,
        operations,
      },
    ];
  });
}

/** A set that names these numbers (ascending) and no other, whether a message has it or not. */
export function exactSet(uids: readonly number[]): string {
  const parts: string[] = [];
  let first = uids[0];
  for (const [index, uid] of uids.entries()) {
    if (uids[index + 1] === uid + 1) continue;
    parts.push(first === uid || first === undefined ? `${uid}` : `${first}:${uid}`);
    first = uids[index + 1];
  }
  return parts.join(',');
}

/** A line of 8192 octets is the least a server has to take (RFC 7162 4); the rest of the command needs room too. */
const MAX_SET = 7000;

/** One sequence set as several that each fit in a command. */
export function setsThatFit(set: string, most = MAX_SET): string[] {
  const sets: string[] = [];
  let current = '';
  for (const part of set.split(',')) {
    if (part === '') continue;
    if (current !== '' && current.length + 1 + part.length > most) {
      sets.push(current);
      current = '';
    }
    current = current === '' ? part : `${current},${part}`;
  }
  if (current !== '') sets.push(current);
  return sets;
}

/** The numbers of `sorted` (ascending) that a set names. */
export function namedBy(set: string, sorted: readonly number[]): number[] {
  const ranges = set.split(',').map((part) => {
    const [low, high = low] = part.split(':').map(Number);
    return { low: low ?? 0, high: high ?? 0 };
  });
  let at = 0;
  return sorted.filter((uid) => {
    while (at < ranges.length && (ranges[at]?.high ?? 0) < uid) at += 1;
    const range = ranges[at];
    return range !== undefined && range.low <= uid;
  });
}
