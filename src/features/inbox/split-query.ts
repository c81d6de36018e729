// What the inbox asks the engine for. The split that is not shown is asked for its count alone.
import type { InboxOrder, InboxSplit } from '../../state/inbox-view.ts';
import type { ThreadQuery } from '../../state/threads.ts';

export function splitQuery(split: InboxSplit, order: InboxOrder): ThreadQuery {
  return split === 'accounts' ? { inbox: true, split, order } : { inbox: true, split };
}

export function otherSplitCount(split: InboxSplit, order: InboxOrder): ThreadQuery {
  return { ...splitQuery(split === 'accounts' ? 'other' : 'accounts', order), limit: 1, offset: 0 };
}
