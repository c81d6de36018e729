// What a step is done with: the page or the dialog that is opened for it.
import type { DocumentKind } from '../../../electron/contract/documents.ts';
import type { StepTool } from '../../../electron/contract/playbooks.ts';
import type { Run } from '../../../electron/contract/runs.ts';
import type { TouchKind } from '../../../electron/contract/touch-drafts.ts';
import { asFailure, ask } from '../../state/engine.ts';
import { announceProblem } from '../../state/notices.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';

type Place = Pick<Run, 'accountId' | 'accountName' | 'messageId'>;
interface Tool {
  readonly label: string;
  open(place: Place): void;
}

const document = (label: string, kind: DocumentKind): Tool => ({
  label,
  open: ({ accountId }) => go({ screen: 'document', accountId, kind, edition: 'client', language: 'en' }),
});
const draft = (label: string, touch?: TouchKind): Tool => ({
  label,
  open: ({ accountId, accountName: name }) =>
    openOverlay({ kind: 'draft-touch', accountId, name, ...(touch ? { touch } : {}) }),
});
const account = (label: string): Tool => ({ label, open: ({ accountId }) => go({ screen: 'account', accountId }) });

const TOOLS: Record<StepTool, Tool> = {
  review_pack: document('Open the review pack', 'review_pack'),
  account_plan: document('Open the account plan', 'account_plan'),
  success_plan: document('Open the success plan', 'success_plan'),
  renewal_proposal: document('Open the renewal proposal', 'renewal_proposal'),
  executive_summary: document('Open the executive summary', 'executive_summary'),
  roi_analysis: document('Open the ROI analysis', 'roi_analysis'),
  mutual_action_plan: document('Open the mutual action plan', 'mutual_action_plan'),
  meeting: { label: 'Make the meeting', open: ({ accountId }) => openOverlay({ kind: 'new-meeting', accountId }) },
  draft_check_in: draft('Draft a check-in', 'check_in'),
  draft_at_risk: draft('Draft the at-risk touch', 'at_risk'),
  draft_renewal: draft('Draft a renewal touch'),
  draft_value_note: draft('Draft a value note', 'value_note'),
  draft_escalation: draft('Draft the escalation', 'escalation_inside'),
  draft_welcome: draft('Draft the welcome', 'onboarding_welcome'),
  draft_expansion: draft('Draft the expansion touch', 'expansion'),
  account_people: account('Open their people'),
  account_health: account('Open their health'),
  account_figures: account('Open their figures'),
  account_tasks: { label: 'Open the tasks', open: () => go({ screen: 'tasks' }) },
  account_findings: account('Open what was found'),
  account_thread: { label: 'Open the mail', open: (place) => void openMail(place) },
  renewal: { label: 'Open the renewal', open: (place) => void openRenewal(place) },
  openings: { label: 'Open the openings', open: () => go({ screen: 'openings' }) },
  book: { label: 'Open the book', open: () => go({ screen: 'book' }) },
  coverage: { label: 'Open what was seen of the mail', open: () => go({ screen: 'coverage' }) },
};

export const toolOf = (tool: StepTool): Tool => TOOLS[tool];

/** The mail that started it; the account's page where none did. */
export async function openMail({ accountId, messageId }: Place): Promise<void> {
  if (messageId === null) return go({ screen: 'account', accountId });
  try {
    const { threadId, messageRowId } = await ask('message.find', { messageId });
    go({ screen: 'inbox', threadId, messageRowId });
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

async function openRenewal({ accountId }: Place): Promise<void> {
  const { renewals } = await ask('runway.get', { accountId }).catch(() => ({ renewals: [] }));
  const [next] = renewals;
  go(next ? { screen: 'renewal', renewalId: next.renewalId } : { screen: 'account', accountId });
}
