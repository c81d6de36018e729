// Meetings with accounts, reviews above all (capabilities D1 to D5, G2): times offered and agreed, invitations and what came back,
// the page that is talked through, and what was agreed on it.
import { z } from 'zod';
import { call } from './call.ts';
import { queueItemId, queueState } from './queue.ts';
import { accountId, changed, epochMs, isoDate, mailAddress, tier } from './scalars.ts';

export const meetingId = z.number().int().positive().brand<'MeetingId'>();
export type MeetingId = z.infer<typeof meetingId>;
export const meetingActionId = z.number().int().positive().brand<'MeetingActionId'>();
export type MeetingActionId = z.infer<typeof meetingActionId>;

const language = z.enum(['en', 'de', 'fr', 'es']);
const templateId = z.string().min(1).max(61);

/** Where times are offered and none is agreed; agreed; over; called off. */
export const meetingState = z.enum(['proposed', 'scheduled', 'held', 'cancelled']);
export type MeetingState = z.infer<typeof meetingState>;

/** A time as both sides read it. */
export const meetingTime = z.object({
  start: epochMs,
  end: epochMs,
  /** "Tue 1 December, 10:00–11:00" */
  ours: z.string(),
  theirs: z.string(),
  /** So many minutes it lies outside of somebody's working day. */
  stretch: z.number().int(),
});
export type MeetingTime = z.infer<typeof meetingTime>;

const tick = z.object({ text: z.string().trim().min(1).max(500), done: z.boolean() });
export const meetingPlan = z.object({
  objectives: z.array(z.string().max(500)).max(30),
  agenda: z.array(z.object({ minutes: z.number().int().min(0).max(600), title: z.string().max(300) })).max(40),
  preparation: z.array(tick).max(60),
  followUp: z.array(tick).max(60),
});
export type MeetingPlan = z.infer<typeof meetingPlan>;

/** Why a draft of a meeting is written. */
export const meetingPurpose = z.enum([
  'invitation',
  'confirmation',
  'update',
  'cancellation',
  'reminder',
  'new_times',
  'pre_read',
  'follow_up',
]);
export type MeetingPurpose = z.infer<typeof meetingPurpose>;

/** What a calendar answered. A counter proposes another time. */
export const meetingAnswer = z.object({
  address: z.string(),
  name: z.string(),
  answer: z.enum(['unanswered', 'accepted', 'declined', 'tentative', 'delegated', 'counter']),
  at: epochMs.nullable(),
  comment: z.string(),
  proposes: meetingTime.nullable(),
});
export type MeetingAnswer = z.infer<typeof meetingAnswer>;

export const meetingAction = z.object({
  meetingActionId,
  meetingId,
  what: z.string(),
  owner: z.enum(['us', 'them']),
  who: z.string(),
  due: isoDate.nullable(),
  done: z.boolean(),
  /** The task it is, where it is ours. */
  taskId: z.string().nullable(),
});
export type MeetingAction = z.infer<typeof meetingAction>;

export const meetingRow = z.object({
  meetingId,
  accountId,
  accountName: z.string(),
  tier: tier.nullable(),
  templateId,
  name: z.string(),
  isReview: z.boolean(),
  state: meetingState,
  stateWhy: z.string().nullable(),
  /** Agreed. */
  time: meetingTime.nullable(),
  /** Its time is over, and nobody said yet whether it was held. */
  over: z.boolean(),
  offers: z.array(meetingTime),
  minutes: z.number().int(),
  answers: z.array(meetingAnswer),
  /** What the meeting waits for, in words. */
  next: z.string(),
  openPreparation: z.number().int(),
  openActions: z.number().int(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

export const meeting = meetingRow.extend({
  language,
  place: z.string(),
  theirZone: z.string(),
  theirZoneWhy: z.string(),
  /** How the first of those invited likes to choose. */
  prefers: z.enum(['times', 'link']),
  invited: z.array(mailAddress),
  plan: meetingPlan,
  notes: z.string(),
  actions: z.array(meetingAction),
  /** Of the meeting before, still open. */
  carriedOver: z.array(meetingAction),
  /** The agenda's points that the account's own facts give, each as it would be said. */
  points: z.array(z.string()),
  drafts: z.array(z.object({ queueItemId, purpose: meetingPurpose, state: queueState, subject: z.string() })),
});
export type Meeting = z.infer<typeof meeting>;

export const meetingTemplate = z.object({
  templateId,
  name: z.string(),
  kind: z.enum(['kickoff', 'review', 'review_short', 'roadmap', 'renewal', 'escalation', 'training', 'other']),
  language,
  minutes: z.number().int(),
  objectives: z.array(z.string()),
  agenda: meetingPlan.shape.agenda,
  preparation: z.array(z.string()),
  followUp: z.array(z.string()),
  own: z.boolean(),
});
export type MeetingTemplate = z.infer<typeof meetingTemplate>;

export const dueReview = z.object({
  accountId,
  accountName: z.string(),
  tier: tier.nullable(),
  /** The last one that was held; null for none that is known. */
  lastAt: epochMs.nullable(),
  everyDays: z.number().int(),
  dueOn: isoDate,
  /** Negative once it is past. */
  dueInDays: z.number().int(),
  why: z.string(),
  /** One that is proposed or agreed already. */
  meetingId: meetingId.nullable(),
});
export type DueReview = z.infer<typeof dueReview>;

const one = z.object({ meetingId });
const drafted = {
  /** The draft in the queue; null where none was made. */
  queueItemId: queueItemId.nullable(),
  /** Why none was made. */
  notDrafted: z.string().nullable(),
};

export const meetingCalls = {
  'review.due': call(
    'Accounts by when their next review is due: the cadence of their tier, counted from the last one held.',
    z.object({ withinDays: z.number().int().min(0).max(730).optional() }),
    z.object({ reviews: z.array(dueReview) }),
  ),
  'meeting.list': call(
    'Meetings, those that wait for something first.',
    z.object({ accountId: accountId.optional(), state: meetingState.optional() }),
    z.object({ meetings: z.array(meetingRow) }),
  ),
  'meeting.get': call('One meeting, whole.', one, z.object({ meeting })),
  'meeting.templates': call(
    'The kinds of meetings: objectives, agenda with minutes, preparation, follow-up. Your own lie in the folder named.',
    z.object({}),
    z.object({ templates: z.array(meetingTemplate), folder: z.string() }),
  ),
  'meeting.propose': call(
    'Offer two or three free times in a draft for the queue; a scheduling link where they prefer one.',
    z.object({
      accountId,
      templateId: templateId.optional(),
      /** An address; the code chooses where nothing is said. */
      to: z.string().min(3).max(320).optional(),
      /** Instead of the times that are found. */
      starts: z.array(epochMs).min(1).max(5).optional(),
      place: z.string().max(1000).optional(),
    }),
    changed.extend({ meetingId: meetingId.nullable(), ...drafted }),
  ),
  'meeting.proposeAll': call(
    'Offer times to several accounts; no time is offered twice. One journal entry each.',
    z.object({ accountIds: z.array(accountId).min(1).max(100), templateId: templateId.optional() }),
    z.object({
      proposed: z.array(z.object({ accountId, meetingId, queueItemId: queueItemId.nullable() })),
      refused: z.array(z.object({ accountId, sentence: z.string() })),
    }),
  ),
  'meeting.create': call(
    'Write down a meeting without offering times: one that is agreed elsewhere, or was held.',
    z.object({
      accountId,
      templateId: templateId.optional(),
      start: epochMs,
      minutes: z.number().int().min(5).max(1440).optional(),
      place: z.string().max(1000).optional(),
      /** It is over. */
      held: z.boolean().optional(),
    }),
    changed.extend({ meetingId }),
  ),
  'meeting.schedule': call(
    'Say which time was agreed; the invitation with its calendar file goes into the queue, unless `tell` is false.',
    one.extend({ start: epochMs, place: z.string().max(1000).optional(), tell: z.boolean().optional() }),
    changed.extend(drafted),
  ),
  'meeting.reschedule': call(
    'Move a meeting: to a time, with the changed invitation in the queue; without one, other times are offered.',
    one.extend({ start: epochMs.optional(), tell: z.boolean().optional() }),
    changed.extend(drafted),
  ),
  'meeting.cancel': call(
    'Call a meeting off; where they have the invitation, its cancellation goes into the queue, unless `tell` is false.',
    one.extend({ why: z.string().max(500).optional(), tell: z.boolean().optional() }),
    changed.extend(drafted),
  ),
  'meeting.held': call(
    'Say that a meeting was held, or with `held` false that it was not.',
    one.extend({ held: z.boolean().optional() }),
    changed,
  ),
  'meeting.plan': call(
    'Change agenda, objectives and lists of a meeting; what is left out stays.',
    one.extend({ plan: meetingPlan.partial() }),
    changed,
  ),
  'meeting.note': call(
    'Keep the notes of a meeting as they stand.',
    one.extend({ notes: z.string().max(200_000) }),
    changed,
  ),
  'meeting.addAction': call(
    'Write down what was agreed: who does it until when. What is ours is a task too.',
    one.extend({
      what: z.string().trim().min(1).max(300),
      owner: z.enum(['us', 'them']),
      who: z.string().max(200).optional(),
      due: isoDate.nullable().optional(),
    }),
    changed.extend({ meetingActionId }),
  ),
  'meeting.setAction': call(
    'Change what was agreed, tick it off, or take it away.',
    z.object({
      meetingActionId,
      what: z.string().trim().min(1).max(300).optional(),
      who: z.string().max(200).optional(),
      due: isoDate.nullable().optional(),
      done: z.boolean().optional(),
      remove: z.boolean().optional(),
    }),
    changed,
  ),
  'meeting.draft': call(
    'Put a mail about a meeting into the queue: reminder, what to read before, what was agreed after.',
    one.extend({ purpose: z.enum(['reminder', 'pre_read', 'follow_up', 'confirmation']) }),
    changed.extend(drafted),
  ),
  'meeting.setPerson': call(
    'Say by which clock somebody lives, and whether they would rather choose a time by a link; what is left out stays.',
    z.object({
      address: z.string().min(3).max(320),
      timeZone: z.string().max(100).nullable().optional(),
      prefers: z.enum(['times', 'link']).optional(),
    }),
    changed,
  ),
} as const;
