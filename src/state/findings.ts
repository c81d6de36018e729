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

/** What it was before is put back into whatever the lists hold by then. */
function ahead(before: Finding, edited: Finding): () => () => void {
  const put = (finding: Finding) => {
    const inPlace = (list: readonly Finding[]) =>
      list.map((each) => (each.findingId === finding.findingId ? finding : each));
    ofAccount.patchAll((held) => ({ ...held, findings: inPlace(held.findings) }));
    ofThread.patchAll(inPlace);
  };
  return () => {
    put(edited);
    return () => put(before);
  };
}

export function decideFinding(finding: Finding, decision: FindingDecision, say: string) {
  const { findingId } = finding;
  return change(
    'finding.setState',
    { findingId, state: decision },
    {
      say,
      ahead: ahead(finding, { ...finding, decision, state: decision, stateWhy: null, stateMessageRowId: null }),
    },
  );
}

export function correctFinding(finding: Finding, fields: Partial<Pick<Finding, 'due' | 'what' | 'kind'>>) {
  const { findingId } = finding;
  return change(
    'finding.correct',
    { findingId, ...fields },
    {
      say: 'Corrected, and kept for good.',
      quiet: true,
      ahead: ahead(finding, { ...finding, ...fields, corrected: true }),
    },
  );
}
