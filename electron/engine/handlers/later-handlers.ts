// The areas that no window asks about while it opens, each loaded with the first call to it.
import { auditCalls } from '../../contract/audit.ts';
import { backupCalls } from '../../contract/backups.ts';
import { calendarCalls } from '../../contract/calendars.ts';
import { contractCalls } from '../../contract/contracts.ts';
import { crmCalls } from '../../contract/crm.ts';
import { documentCalls } from '../../contract/document-calls.ts';
import { documentExportCalls } from '../../contract/document-exports.ts';
import { feedbackCalls } from '../../contract/feedback.ts';
import { figureCalls } from '../../contract/figures.ts';
import { goalCalls } from '../../contract/goals.ts';
import { mailFileCalls } from '../../contract/mail-files.ts';
import { meetingCalls } from '../../contract/meetings.ts';
import { modelCalls } from '../../contract/model.ts';
import { openingCalls } from '../../contract/openings.ts';
import { pastCalls } from '../../contract/past.ts';
import { playbookCalls } from '../../contract/playbooks.ts';
import { pipelineCalls, renewalCalls } from '../../contract/renewals.ts';
import { reportCalls } from '../../contract/reports.ts';
import { signInCalls } from '../../contract/sign-in.ts';
import { summaryCalls } from '../../contract/summary.ts';
import { templateCalls } from '../../contract/templates.ts';
import { voiceCalls } from '../../contract/voice.ts';
import type { HandlerContext } from './handler-context.ts';
import { loadedOnCall } from './loaded-on-call.ts';
import type { MeetingsKeeper } from './reviews/keep-meetings.ts';

export const laterHandlers = (context: HandlerContext, meetings: MeetingsKeeper) => ({
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
