// What a person wants to be told of outside the window: rules as data, quiet hours, and what breaks a rule now.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, epochMs } from './scalars.ts';

export const noticeKind = z.enum([
  'answer_soon',
  'answer_missed',
  'mail_from',
  'risk_signal',
  'renewal_missed',
  'promise_overdue',
  'send_failed',
  'mailbox_failed',
  'task_due',
]);
export type NoticeKind = z.infer<typeof noticeKind>;

/** Whose: every account's, or only of those at risk or of high value. */
export const noticeWhose = z.enum(['all', 'at_risk', 'high_value', 'at_risk_or_high_value']);
export type NoticeWhose = z.infer<typeof noticeWhose>;

/** A rule that is not in the list is off; there are none before the person sets one. */
export const noticeRule = z.object({ kind: noticeKind, whose: noticeWhose });
export type NoticeRule = z.infer<typeof noticeRule>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written HH:MM.');

export const noticeSettings = z.object({
  rules: z.array(noticeRule).max(20),
  /** Nothing is told from `from` until `to`, over midnight where `from` is later; what still holds is told after. */
  quiet: z.object({ from: timeOfDay, to: timeOfDay, daysOff: z.boolean() }).nullable(),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const notice = z.object({
  /** Told once. */
  key: z.string(),
  kind: noticeKind,
  accountId: accountId.nullable(),
  title: z.string(),
  /** Why, without any words of a mail: it may show on a locked screen. */
  body: z.string(),
  /** The window's address of the place to act. */
  hash: z.string(),
  at: epochMs,
});
export type Notice = z.infer<typeof notice>;

/** Several at once are told as one. */
export const noticeRaised = notice.pick({ key: true, title: true, body: true, hash: true });

export const noticeCalls = {
  'notice.list': call(
    'What breaks a rule of the person now, told already or not.',
    z.object({}),
    z.object({
      notices: z.array(notice.extend({ told: z.boolean() })),
      /** Quiet until then; null while it is not. */
      quietUntil: epochMs.nullable(),
      /** The number on the program's icon, as the settings want it; 0 for none. */
      badge: z.number().int(),
    }),
  ),
} as const;
