// Puts touches into the queue as if they had been composed, with the words a test gives them: the composer is not what is
// tested there. Through the same command, on a connection of its own.
import { join } from 'node:path';
import type { DraftPlan, TouchKind } from '../../electron/contract/touch-drafts.ts';
import { runCommand } from '../../electron/engine/commands/command.ts';
import { proposeTouch } from '../../electron/engine/commands/queue-commands.ts';
import { openStore } from '../../electron/engine/store/open-store.ts';

export interface TouchToQueue {
  readonly accountId: number;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly kind?: TouchKind;
  /** Another conversation may have a reply of its own. */
  readonly threadId?: number;
}

export interface QueueTouches {
  /** The engine's data folder. */
  readonly folder: string;
  readonly mailboxId: number;
  readonly from: string;
  readonly now: number;
}

/** The ids of the queue, in order. */
export function queueTouches(
  { folder, mailboxId, from, now }: QueueTouches,
  touches: readonly TouchToQueue[],
): number[] {
  const db = openStore(join(folder, 'tend.db'));
  try {
    return touches.map(({ accountId, to, subject, text, kind = 'check_in', threadId }) => {
      const plan = {
        kind,
        accountId: accountId as DraftPlan['accountId'],
        to: [to],
        toWhy: 'The primary contact',
        whyNow: [],
        facts: [],
        ask: null,
        tone: { language: 'en', register: 'neutral', why: 'Plain' },
        sentences: [{ role: 'opening', text, factIds: [] }],
        gaps: [],
        madeBy: 'built_in',
        variant: 'test',
      } satisfies DraftPlan;
      const outcome = runCommand(
        db,
        proposeTouch,
        {
          draft: {
            mailbox_id: mailboxId,
            kind: 'new',
            copy_message_id: `draft.${accountId}.${subject.length}.${now}@tend.invalid`,
            source_message_id: null,
            in_reply_to: null,
            reference_ids: '[]',
            quote_heading: null,
            quote_text: null,
            from_address: from,
            recipients: JSON.stringify({ to: [to], cc: [], bcc: [] }),
            subject,
            text,
            html: null,
            signature: '',
            include_quote: 0,
            now,
          },
          drafted: {
            account_id: accountId,
            kind,
            reason_key: `reason-${accountId}`,
            why: 'Something they said',
            plan: JSON.stringify(plan),
            due_at: null,
          },
          name: `Check-in to ${accountId}`,
          askedBy: 'user',
          threadId: threadId ?? null,
        },
        now,
      );
      return outcome.queueItemId;
    });
  } finally {
    db.close();
  }
}
