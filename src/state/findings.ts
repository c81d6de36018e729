// What Tend read in the mail, of an account and of a thread, and what the person says of it. A change is shown at once in
// every list that holds the finding.
import type { Finding, FindingDecision } from '../../electron/contract/findings.ts';
import type { AccountId, ThreadId } from '../../electron/contract/scalars.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export interface ReadFindings {
  readonly findings: readonly Finding[];
  /** Messages that are still to be read: the list may grow. */
  readonly unread: number;
}

const ofAccount = createResources<AccountId, ReadFindings>({
  topics: ['findings', 'book', 'accounts'],
  async ask(accountId) {
    const [{ commitments }, { signals, unread }] = await Promise.all([
      ask('commitment.list', { accountId }),
      ask('signal.list', { accountId }),
    ]);
    return { findings: [...commitments, ...signals], unread };
  },
});

export const useAccountFindings = (accountId: AccountId) => ofAccount.use(accountId);

const ofThread = createResources<ThreadId, readonly Finding[]>({
  topics: ['findings', 'threads', 'accounts'],
  ask: async (threadId) => (await ask('finding.list', { threadId })).findings,
});

export const useThreadFindings = (threadId: ThreadId) => ofThread.use(threadId);

function ahead(findingId: string, edit: (finding: Finding) => Finding): () => () => void {
  const edited = (list: readonly Finding[]) => list.map((each) => (each.findingId === findingId ? edit(each) : each));
  return () => {
    const before = [ofAccount.store.getState(), ofThread.store.getState()] as const;
    ofAccount.patchAll((held) => ({ ...held, findings: edited(held.findings) }));
    ofThread.patchAll(edited);
    return () => {
      ofAccount.store.setState(before[0], true);
      ofThread.store.setState(before[1], true);
    };
  };
}

export function decideFinding({ findingId }: Finding, decision: FindingDecision, say: string) {
  return change(
    'finding.setState',
    { findingId, state: decision },
    {
      say,
      ahead: ahead(findingId, (each) => ({
        ...each,
        decision,
        state: decision,
        stateWhy: null,
        stateMessageRowId: null,
      })),
    },
  );
}

export function correctFinding({ findingId }: Finding, fields: Partial<Pick<Finding, 'due' | 'what' | 'kind'>>) {
  return change(
    'finding.correct',
    { findingId, ...fields },
    {
      say: 'Corrected, and kept for good.',
      quiet: true,
      ahead: ahead(findingId, (each) => ({ ...each, ...fields, corrected: true })),
    },
  );
}
