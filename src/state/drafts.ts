// The drafts there are: those begun here, and those that other programs left in the servers' Drafts folders.
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { ThreadId } from '../../electron/contract/scalars.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type DraftList = CallOutput<'draft.list'>;

const resource = createResources<ThreadId | 'all', DraftList>({
  topics: ['drafts'],
  ask: (of) => ask('draft.list', of === 'all' ? {} : { threadId: of }),
});

export const useDrafts = (of: ThreadId | 'all') => resource.use(of);

/** Those of a thread that is shown. */
export const draftsAtHand = (threadId: ThreadId): DraftList['drafts'] => resource.peek(threadId)?.drafts ?? [];
