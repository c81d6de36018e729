// The threads picked for one act together. What left the list is no longer picked.
import { useState } from 'react';
import type { ThreadId } from '../../../electron/contract/scalars.ts';

export interface Selection {
  readonly ids: readonly ThreadId[];
  readonly size: number;
  has(threadId: ThreadId): boolean;
  toggle(threadId: ThreadId): void;
  clear(): void;
}

export function useSelection(listed: readonly ThreadId[]): Selection {
  const [picked, setPicked] = useState<ReadonlySet<ThreadId>>(new Set());
  const ids = picked.size === 0 ? [] : listed.filter((each) => picked.has(each));
  return {
    ids,
    size: ids.length,
    has: (threadId) => picked.has(threadId),
    toggle(threadId) {
      setPicked((held) => {
        const next = new Set(held);
        if (!next.delete(threadId)) next.add(threadId);
        return next;
      });
    },
    clear: () => setPicked(new Set()),
  };
}
