// Drafts what is due about meetings, as far as the person lets the program draft by itself.
import { Failure } from '../../../contract/failure.ts';
import type { QueueItemId } from '../../../contract/queue.ts';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { runCommand } from '../../commands/command.ts';
import { draftMeetingMail } from '../../commands/meeting-commands.ts';
import { dueMeetingMails } from '../../reviews/due-meeting-mails.ts';
import { kindOfPurpose } from '../../reviews/letters/compose-meeting-mail.ts';
import type { HandlerContext } from '../handler-context.ts';
import { mailOfMeeting } from './meeting-mail.ts';

export async function draftDueMails(
  context: Pick<HandlerContext, 'db' | 'sync' | 'book' | 'exporting'>,
  mayDraft: (accountId: number, kind: TouchKind, mailboxId: number) => boolean,
  clock: LocalNow,
): Promise<QueueItemId[]> {
  const { db } = context;
  const made: QueueItemId[] = [];
  for (const { meeting, purpose, dueAt } of dueMeetingMails(db, clock.now)) {
    if (!mayDraft(meeting.account_id, kindOfPurpose[purpose], meeting.mailbox_id ?? 0)) continue;
    try {
      const mail = await mailOfMeeting(context, meeting, { purpose, askedBy: 'rule', dueAt }, clock);
      const input = { meetingId: meeting.id, mail };
      const done = context.sync.writeFirst(() => runCommand(db, draftMeetingMail, input, clock.now, 'rule'));
      if (done.queueItemId !== null) made.push(done.queueItemId);
    } catch (error) {
      // Nobody is there to write to, or another mail of the kind waits: the next look tries again.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return made;
}
