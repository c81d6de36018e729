import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationRow } from '../../../electron/engine/store/queries/remote-operations.ts';
import { coveringSet } from '../../../electron/engine/sync/folders/uid-sets.ts';
import { exactSet, namedBy, nextGroups, setsThatFit } from '../../../electron/engine/sync/outbound/group-operations.ts';

const operation = (id: number, part: Partial<OperationRow>): OperationRow => ({
  id,
  mailbox_id: 1,
  kind: 'flag',
  folder_id: 1,
  uid: id,
  uid_validity: 1,
  flag: '\\Seen',
  is_set: 1,
  to_folder_id: null,
  identity: new Uint8Array([id]),
  queued_at: 0,
  state: 'waiting',
  problem: null,
  ...part,
});
const uids = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 300 })
  .map((all) => all.sort((a, b) => a - b));

describe('what waits', () => {
  it('goes out together where it asks the same of the same folder', () => {
    const groups = nextGroups([1, 2, 3].map((id) => operation(id, {})));
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ kind: 'flag', flag: '\\Seen', isSet: true });
    expect(groups[0]?.operations.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('waits for what the same message is to have done first', () => {
    const groups = nextGroups([
      operation(1, { uid: 7 }),
      operation(2, { uid: 7, kind: 'move', flag: null, to_folder_id: 2 }),
      operation(3, { uid: 8, kind: 'move', flag: null, to_folder_id: 2 }),
    ]);
    expect(groups.map(({ operations }) => operations.map(({ id }) => id))).toEqual([[1], [3]]);
  });

  it('waits for a number where the message has none yet', () => {
    expect(nextGroups([operation(1, { uid: -5 })])).toEqual([]);
  });
});

describe('a set of messages', () => {
  it('names those it was made of and no other', () => {
    fc.assert(
      fc.property(uids, (wanted) => {
        if (wanted.length === 0) return;
        expect(
          namedBy(
            exactSet(wanted),
            Array.from({ length: 5001 }, (_, uid) => uid),
          ),
        ).toEqual(wanted);
      }),
    );
  });

  it('is cut into pieces that fit, and together they name the same', () => {
    fc.assert(
      fc.property(uids, uids, fc.integer({ min: 12, max: 80 }), (some, more, most) => {
        const existing = [...new Set([...some, ...more])].sort((a, b) => a - b);
        const sets = setsThatFit(coveringSet(some, existing), most);
        for (const set of sets) expect(set.length).toBeLessThanOrEqual(most);
        expect(sets.flatMap((set) => namedBy(set, existing))).toEqual(some);
      }),
    );
  });
});
