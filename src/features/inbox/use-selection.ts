// What was picked in a list for one act together. What left the list is no longer picked.
import { useState } from 'react';

export interface Selection<Id> {
  readonly ids: readonly Id[];
  readonly size: number;
  has(id: Id): boolean;
  toggle(id: Id): void;
  clear(): void;
}

export function useSelection<Id>(listed: readonly Id[]): Selection<Id> {
  const [picked, setPicked] = useState<ReadonlySet<Id>>(new Set());
  const ids = picked.size === 0 ? [] : listed.filter((each) => picked.has(each));
  return {
    ids,
    size: ids.length,
    has: (id) => picked.has(id),
    toggle(id) {
      setPicked((held) => {
        const next = new Set(held);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    clear: () => setPicked(new Set()),
  };
}
