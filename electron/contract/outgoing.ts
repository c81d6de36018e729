// Calls about messages on their way: sending a draft, the undo window, what the server said, and the copy in Sent.
import { z } from 'zod';
import { call } from './call.ts';
import { draftId, outgoingId } from './compose.ts';
import { failureCode } from './failure.ts';
import { changed, epochMs, mailAddress, mailboxId, messageRowId, threadId } from './scalars.ts';

/**
 * held: inside the undo window. queued: due, or waiting for a connection, a login or the next try (`problem`, `nextTryAt`).
 * handing_over: the server is being told. accepted: the server took it; its copy in Sent is being looked for or put there.
 * in_sent: done, but for recipients that were refused (`partly`). refused: the server won't take it; the person decides. unknown: the connection ended before the server's
 * answer and nothing tells whether it left; the person decides, Tend never tries again by itself.
 */
export const outgoingState = z.enum(['held', 'queued', 'handing_over', 'accepted', 'in_sent', 'refused', 'unknown']);
export type OutgoingState = z.infer<typeof outgoingState>;

export const outgoingView = z.object({
  outgoingId,
  draftId,
  mailboxId,
  /** RFC 5322 Message-ID without brackets; made once, the same in every try and every copy. */
  messageId: z.string(),
  /** The thread it belongs to: the one it answers, or its own once it was accepted. */
  threadId: threadId.nullable(),
  state: outgoingState,
  from: mailAddress,
  to: z.array(mailAddress),
  cc: z.array(mailAddress),
  bcc: z.array(mailAddress),
  subject: z.string(),
  snippet: z.string(),
  /** The text as sent, so that a thread can show the message before it has left. */
  text: z.string(),
  attachments: z.array(z.object({ fileName: z.string(), size: z.number().int() })),
  createdAt: epochMs,
  /** End of the undo window, or the time it was to be sent at. */
  heldUntil: epochMs,
  attempts: z.number().int(),
  nextTryAt: epochMs.nullable(),
  /** One sentence: what happened, what was kept, what to do. */
  problem: z.string().nullable(),
  problemCode: z.nullable(failureCode),
  /** Recipients the server refused; the others got it when the state is accepted or in_sent. */
  refused: z.array(z.object({ address: z.string(), sentence: z.string() })),
  acceptedAt: epochMs.nullable(),
  /** Set once accepted: the message as it stands in its thread. */
  messageRowId: messageRowId.nullable(),
  /** It has not left: `outgoing.takeBack` turns it into a draft again. */
  canTakeBack: z.boolean(),
  /** Some have it and the server refused others (`refused`, `problem`): `outgoing.settle` says what is to come of those. */
  partly: z.boolean(),
  /** It waits for a decision or a next try: `outgoing.retry` (refused, queued) or `outgoing.settle` (unknown, partly). */
  needsPerson: z.boolean(),
});
export type OutgoingView = z.infer<typeof outgoingView>;

export const outgoingCalls = {
  'draft.send': call(
    'Send a draft: held for the undo window, then handed to the server, also after a restart and once online again.',
    z.object({
      draftId,
      /** Refused with `conflict` when the draft is another than the one seen. */
      revision: z.number().int().optional(),
      /** Undo window of this message; the setting `sendHoldSeconds` where left out. */
      holdSeconds: z.number().int().min(0).max(3600).optional(),
      /** Not before this time. */
      sendAt: epochMs.optional(),
    }),
    /** `entryId` is the journal's; undoing it takes the message back while it has not left. */
    changed.extend({ outgoing: outgoingView }),
  ),
  'outgoing.list': call(
    'Messages on their way or in need of a decision and, with `all`, those that arrived in Sent; newest first.',
    z.object({
      threadId: threadId.optional(),
      all: z.boolean().optional(),
      limit: z.number().int().min(1).max(500).optional(),
    }),
    z.object({ outgoing: z.array(outgoingView) }),
  ),
  'outgoing.get': call('One message on its way.', z.object({ outgoingId }), z.object({ outgoing: outgoingView })),
  'outgoing.takeBack': call(
    'Undo send: the message becomes a draft again; refused once it may have left.',
    z.object({ outgoingId }),
    changed.extend({ draftId }),
  ),
  'outgoing.sendNow': call(
    'End the undo window of a held message.',
    z.object({ outgoingId }),
    z.object({ outgoing: outgoingView }),
  ),
  'outgoing.retry': call(
    'Try a refused or waiting message again now, with the same bytes and to those who did not get it.',
    z.object({ outgoingId }),
    z.object({ outgoing: outgoingView }),
  ),
  'outgoing.settle': call(
    'Decide about a message of unknown fate, or one that only some of its recipients have.',
    z.object({
      outgoingId,
      /**
       * Nothing could be found out: it `arrived`, or `send_again` with the same Message-ID. Only some have it:
       * `acknowledge`, or `write_again`, a new draft with the same content to those who were refused.
       */
      decision: z.enum(['arrived', 'send_again', 'acknowledge', 'write_again']),
    }),
    z.object({
      outgoing: outgoingView,
      /** The new draft of `write_again`. */
      draftId: draftId.nullable(),
    }),
  ),
  'outgoing.run': call(
    'Hand over what is due now and answer when nothing more can be done at once; for scripts.',
    z.object({
      /** Held messages are due too. */
      held: z.boolean().optional(),
    }),
    z.object({ outgoing: z.array(outgoingView) }),
  ),
} as const;
