// Every call and every event that crosses a process. Handlers are assembled against this object, so a missing one does
// not compile; `tend --help` is printed from it.
import { z } from 'zod';
import { accountCalls } from './account.ts';
import { alertCalls } from './alerts.ts';
import { appCalls } from './app.ts';
import { auditCalls } from './audit.ts';
import { backupCalls, backupProgress } from './backups.ts';
import { bookCalls } from './book.ts';
import { calendarCalls } from './calendars.ts';
import { composeCalls } from './compose.ts';
import { contractCalls } from './contracts.ts';
import { coverageCalls } from './coverage.ts';
import { crmCalls } from './crm.ts';
import { dayCalls } from './day.ts';
import { documentCalls } from './document-calls.ts';
import { documentExportCalls, documentsProgress } from './document-exports.ts';
import { feedbackCalls } from './feedback.ts';
import { figureCalls } from './figures.ts';
import { findingCalls } from './findings.ts';
import { gateCalls } from './gate.ts';
import { goalCalls } from './goals.ts';
import { journalCalls } from './journal.ts';
import { mailCalls } from './mail.ts';
import { mailFileCalls, mailFilesProgress } from './mail-files.ts';
import { mailboxCalls, syncStatus } from './mailbox.ts';
import { meetingCalls } from './meetings.ts';
import { modelCalls, modelProgress } from './model.ts';
import { modeCalls } from './modes.ts';
import { noticeCalls, noticeRaised } from './notices.ts';
import { openingCalls } from './openings.ts';
import { outboxCalls } from './outbox.ts';
import { outgoingCalls } from './outgoing.ts';
import { pastCalls } from './past.ts';
import { playbookCalls } from './playbooks.ts';
import { queueCalls } from './queue.ts';
import { quietCalls } from './quiet.ts';
import { readingCalls } from './reading.ts';
import { relationshipCalls } from './relationship.ts';
import { pipelineCalls, renewalCalls } from './renewals.ts';
import { reportCalls } from './reports.ts';
import { responseCalls } from './response.ts';
import { runCalls } from './runs.ts';
import { signInCalls, signInProgress } from './sign-in.ts';
import { stepAnswerCalls } from './step-answers.ts';
import { summaryCalls } from './summary.ts';
import { taskCalls, taskReminded } from './tasks.ts';
import { templateCalls } from './templates.ts';
import { touchDraftCalls } from './touch-drafts.ts';
import { voiceCalls } from './voice.ts';

export const calls = {
  ...appCalls,
  ...mailboxCalls,
  ...signInCalls,
  ...accountCalls,
  ...bookCalls,
  ...auditCalls,
  ...pastCalls,
  ...summaryCalls,
  ...coverageCalls,
  ...relationshipCalls,
  ...figureCalls,
  ...alertCalls,
  ...findingCalls,
  ...mailCalls,
  ...mailFileCalls,
  ...outboxCalls,
  ...readingCalls,
  ...journalCalls,
  ...composeCalls,
  ...outgoingCalls,
  ...gateCalls,
  ...responseCalls,
  ...taskCalls,
  ...quietCalls,
  ...feedbackCalls,
  ...modelCalls,
  ...touchDraftCalls,
  ...queueCalls,
  ...modeCalls,
  ...voiceCalls,
  ...templateCalls,
  ...contractCalls,
  ...renewalCalls,
  ...pipelineCalls,
  ...openingCalls,
  ...documentCalls,
  ...documentExportCalls,
  ...calendarCalls,
  ...meetingCalls,
  ...goalCalls,
  ...playbookCalls,
  ...runCalls,
  ...stepAnswerCalls,
  ...reportCalls,
  ...dayCalls,
  ...noticeCalls,
  ...crmCalls,
  ...backupCalls,
} as const;

export const dataTopic = z.enum([
  'mailboxes',
  'book',
  'accounts',
  'threads',
  'outbox',
  'journal',
  'settings',
  'drafts',
  'outgoing',
  'tasks',
  'feedback',
  'findings',
  'queue',
  'voice',
  'templates',
  'renewals',
  'documents',
  'reviews',
  'day',
  'playbooks',
]);
export type DataTopic = z.infer<typeof dataTopic>;

export const events = {
  /** Something under these topics changed; whoever shows it asks again. */
  'data.changed': z.object({ topics: z.array(dataTopic) }),
  'sync.progressed': syncStatus,
  'signIn.progressed': signInProgress,
  'mailFiles.progressed': mailFilesProgress,
  'task.reminded': taskReminded,
  'model.progressed': modelProgress,
  'documents.progressed': documentsProgress,
  'notice.raised': noticeRaised,
  'backup.progressed': backupProgress,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller writes: defaults and optional fields may be left out, ids are plain numbers. */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What a handler receives: parsed. */
export type ParsedInput<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;
export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.output<Events[N]>;
