// A review that has a day: one that lies ahead is remembered, one that was called off is moved.
import type { Finding } from '../../../contract/findings.ts';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import { dayWords, dayWordsOf } from '../../book/day-words.ts';
import { daysSince, daysUntil, type LocalNow } from '../../book/local-time.ts';
import type { Candidate } from './candidate.ts';
import { weightOf } from './from-findings.ts';

const AHEAD_DAYS = 30;
const CALLED_OFF_DAYS = 21;

export function fromMeetings(findings: readonly Finding[], kind: TouchKind, now: LocalNow): Candidate[] {
  if (kind !== 'review_reminder' && kind !== 'review_reschedule') return [];
  return findings.flatMap((one) => {
    if (one.decision === 'dismissed' || !isAbout(one, kind, now)) return [];
    const when = one.due === null ? '' : `, for ${dayWords(one.due)}`;
    const factId = `finding:${one.findingId}`;
    const said = dayWordsOf(one.evidence.sentAt, now.timeZone);
    const text =
      one.kind === 'meeting_reschedule'
        ? `${one.who} had to move a meeting${when} (${said}).`
        : `A meeting was arranged${when} (${said}).`;
    return [
      {
        frame: 'meeting',
        said: {
          quote: '',
          mark: '',
          who: one.who,
          address: '',
          at: one.evidence.sentAt,
          threadId: one.evidence.threadId,
          messageRowId: one.evidence.messageRowId,
          subject: '',
        },
        day: one.due,
        words: '',
        weight: weightOf('meeting', daysSince(one.evidence.sentAt, now)),
        reason: { reasonKey: `${kind}:${one.findingId}`, kind: 'date', text, factIds: [factId] },
        facts: [
          {
            factId,
            kind: 'date',
            text: one.due === null ? one.quote : `${one.quote} (${one.due})`,
            sources: [{ from: 'message', ...one.evidence }],
          },
        ],
      } satisfies Candidate,
    ];
  });
}

function isAbout(one: Finding, kind: TouchKind, now: LocalNow): boolean {
  const ahead = one.due === null ? null : daysUntil(one.due, now);
  if (kind === 'review_reminder') {
    return one.kind === 'meeting_request' && ahead !== null && ahead >= 0 && ahead <= AHEAD_DAYS;
  }
  if (one.kind === 'meeting_reschedule') return daysSince(one.evidence.sentAt, now) <= CALLED_OFF_DAYS;
  return one.kind === 'meeting_request' && ahead !== null && ahead >= 0 && ahead <= AHEAD_DAYS;
}
