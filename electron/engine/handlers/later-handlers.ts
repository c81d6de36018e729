// The areas that a window does not need for its first look at the day, each loaded with the first call to it.
import { accountCalls } from '../../contract/account.ts';
import { alertCalls } from '../../contract/alerts.ts';
import { auditCalls } from '../../contract/audit.ts';
import { backupCalls } from '../../contract/backups.ts';
import { calendarCalls } from '../../contract/calendars.ts';
import { composeCalls } from '../../contract/compose.ts';
import { contractCalls } from '../../contract/contracts.ts';
import { coverageCalls } from '../../contract/coverage.ts';
import { crmCalls } from '../../contract/crm.ts';
import { dayCalls } from '../../contract/day.ts';
import { documentCalls } from '../../contract/document-calls.ts';
import { documentExportCalls } from '../../contract/document-exports.ts';
import { feedbackCalls } from '../../contract/feedback.ts';
import { figureCalls } from '../../contract/figures.ts';
import { findingCalls } from '../../contract/findings.ts';
import { gateCalls } from '../../contract/gate.ts';
import { goalCalls } from '../../contract/goals.ts';
import { mailCalls } from '../../contract/mail.ts';
import { mailFileCalls } from '../../contract/mail-files.ts';
import { meetingCalls } from '../../contract/meetings.ts';
import { modelCalls } from '../../contract/model.ts';
import { noticeCalls } from '../../contract/notices.ts';
import { openingCalls } from '../../contract/openings.ts';
import { outboxCalls } from '../../contract/outbox.ts';
import { outgoingCalls } from '../../contract/outgoing.ts';
import { pastCalls } from '../../contract/past.ts';
import { playbookCalls } from '../../contract/playbooks.ts';
import { queueCalls } from '../../contract/queue.ts';
import { readingCalls } from '../../contract/reading.ts';
import { relationshipCalls } from '../../contract/relationship.ts';
import { pipelineCalls, renewalCalls } from '../../contract/renewals.ts';
import { reportCalls } from '../../contract/reports.ts';
import { runCalls } from '../../contract/runs.ts';
import { signInCalls } from '../../contract/sign-in.ts';
import { stepAnswerCalls } from '../../contract/step-answers.ts';
import { summaryCalls } from '../../contract/summary.ts';
import { templateCalls } from '../../contract/templates.ts';
import { touchDraftCalls } from '../../contract/touch-drafts.ts';
import { voiceCalls } from '../../contract/voice.ts';
import type { NoticeWork } from './day/notice-work.ts';
import type { HandlerContext } from './handler-context.ts';
import type { QueueKeeper } from './keep-queue.ts';
import { loadedOnCall } from './loaded-on-call.ts';
import type { PlaybooksKeeper } from './playbooks/keep-playbooks.ts';
import type { StepAnswersKeeper } from './playbooks/keep-step-answers.ts';
import type { MeetingsKeeper } from './reviews/keep-meetings.ts';

interface Keepers {
  readonly meetings: MeetingsKeeper;
  readonly playbooks: PlaybooksKeeper;
  readonly stepAnswers: StepAnswersKeeper;
  readonly queue: QueueKeeper;
  notices(): Promise<NoticeWork>;
}

export const laterHandlers = (
  context: HandlerContext,
  { meetings, playbooks, stepAnswers, queue, notices }: Keepers,
) => ({
  ...loadedOnCall(accountCalls, async () => (await import('./account-handlers.ts')).accountHandlers(context)),
  ...loadedOnCall({ ...relationshipCalls, ...alertCalls }, async () =>
    (await import('./relationship-handlers.ts')).relationshipHandlers(context),
  ),
  ...loadedOnCall(findingCalls, async () => (await import('./finding-handlers.ts')).findingHandlers(context)),
  ...loadedOnCall(coverageCalls, async () => (await import('./coverage-handlers.ts')).coverageHandlers(context)),
  ...loadedOnCall({ ...mailCalls, ...outboxCalls }, async () =>
    (await import('./mail-handlers.ts')).mailHandlers(context),
  ),
  ...loadedOnCall(readingCalls, async () => (await import('./reading-handlers.ts')).readingHandlers(context)),
  ...loadedOnCall(composeCalls, async () => (await import('./draft-handlers.ts')).draftHandlers(context)),
  ...loadedOnCall(outgoingCalls, async () => (await import('./outgoing-handlers.ts')).outgoingHandlers(context)),
  ...loadedOnCall(gateCalls, async () => (await import('./gate-handlers.ts')).gateHandlers(context)),
  ...loadedOnCall(queueCalls, async () => (await import('./queue-handlers.ts')).queueHandlers(context, queue)),
  ...loadedOnCall(touchDraftCalls, async () => (await import('./touch-draft-handlers.ts')).touchDraftHandlers(context)),
  ...loadedOnCall(noticeCalls, async () => (await notices()).handlers),
  ...loadedOnCall(dayCalls, async () => (await import('./day/day-handlers.ts')).dayHandlers(context, meetings)),
  ...loadedOnCall(runCalls, async () =>
    (await import('./playbooks/run-handlers.ts')).runHandlers(context, playbooks, stepAnswers),
  ),
  ...loadedOnCall(stepAnswerCalls, async () =>
    (await import('./playbooks/step-answer-handlers.ts')).stepAnswerHandlers(context, stepAnswers),
  ),
  ...loadedOnCall(auditCalls, async () => (await import('./audit-handlers.ts')).auditHandlers(context)),
  ...loadedOnCall(pastCalls, async () => (await import('./past-handlers.ts')).pastHandlers(context)),
  ...loadedOnCall(summaryCalls, async () => (await import('./summary-handlers.ts')).summaryHandlers(context)),
  ...loadedOnCall(feedbackCalls, async () => (await import('./feedback-handlers.ts')).feedbackHandlers(context)),
  ...loadedOnCall(figureCalls, async () => (await import('./figure-handlers.ts')).figureHandlers(context)),
  ...loadedOnCall(crmCalls, async () => (await import('./crm-handlers.ts')).crmHandlers(context)),
  ...loadedOnCall(backupCalls, async () => (await import('./backup-handlers.ts')).backupHandlers(context)),
  ...loadedOnCall(voiceCalls, async () => (await import('./voice-handlers.ts')).voiceHandlers(context)),
  ...loadedOnCall(templateCalls, async () => (await import('./template-handlers.ts')).templateHandlers(context)),
  ...loadedOnCall(modelCalls, async () => (await import('./model-handlers.ts')).modelHandlers(context)),
  ...loadedOnCall(mailFileCalls, async () => (await import('./mail-file-handlers.ts')).mailFileHandlers(context)),
  ...loadedOnCall(signInCalls, async () => (await import('./sign-in-handlers.ts')).signInHandlers(context)),
  ...loadedOnCall(documentExportCalls, async () =>
    (await import('./documents/document-export-handlers.ts')).documentExportHandlers(context),
  ),
  ...loadedOnCall(openingCalls, async () => (await import('./renewals/opening-handlers.ts')).openingHandlers(context)),
  ...loadedOnCall(reportCalls, async () => (await import('./report-handlers.ts')).reportHandlers(context)),
  ...loadedOnCall(playbookCalls, async () =>
    (await import('./playbooks/playbook-handlers.ts')).playbookHandlers(context),
  ),
  ...loadedOnCall({ ...documentCalls, ...goalCalls }, async () =>
    (await import('./documents/document-handlers.ts')).documentHandlers(context),
  ),
  ...loadedOnCall({ ...contractCalls, ...renewalCalls, ...pipelineCalls }, async () =>
    (await import('./renewals/renewal-handlers.ts')).renewalHandlers(context),
  ),
  ...loadedOnCall(calendarCalls, async () =>
    (await import('./reviews/calendar-handlers.ts')).calendarHandlers(context, meetings),
  ),
  ...loadedOnCall(meetingCalls, async () =>
    (await import('./reviews/meeting-handlers.ts')).meetingHandlers(context, meetings),
  ),
});
