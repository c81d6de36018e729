// Invitations as they leave: accepted by a strict reader of the standards and by the calendar library, and the same when read
// back, whatever names and words are in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationOf } from '../../../../electron/engine/mail/calendar/invitation.ts';
import { type WrittenInvitation, writeInvitation } from '../../../../electron/engine/mail/calendar/write-invitation.ts';
import { checkICalendar } from '../../../support/check-icalendar.ts';

const review: WrittenInvitation = {
  method: 'REQUEST',
  uid: 'b1946ac9@northbeam.example',
  sequence: 0,
  stamp: Date.parse('2026-10-20T08:00:00Z'),
  start: Date.parse('2026-10-27T09:00:00Z'),
  end: Date.parse('2026-10-27T10:00:00Z'),
  title: 'Review; goals, results',
  description: 'Agenda\n- Summary (5 min)\n- Goals \\ next',
  location: 'https://meet.example.com/abc',
  organizer: { name: 'Maya Lindqvist', address: 'maya@northbeam.example' },
  attendees: [{ name: 'Ann "The" Doe', address: 'ann@acme.example', answer: 'unanswered' }],
};

describe('an invitation', () => {
  it('is accepted by a strict reader and read back as it was written', () => {
    const text = writeInvitation(review);
    const { method, values } = checkICalendar(text);
    expect(method).toBe('REQUEST');
    expect(values.get('SUMMARY')).toBe(review.title);
    expect(values.get('DESCRIPTION')).toBe(review.description);
    expect(invitationOf(text)).toMatchObject({
      method: 'request',
      uid: review.uid,
      sequence: 0,
      title: review.title,
      when: { kind: 'time', start: review.start, end: review.end },
      organizer: review.organizer,
      invited: [{ address: 'ann@acme.example', answer: 'unanswered' }],
    });
  });

  it('that changes keeps its name and counts up; one that is called off says so', () => {
    const moved = invitationOf(
      writeInvitation({ ...review, sequence: 1, start: review.start + 3_600_000, end: review.end + 3_600_000 }),
    );
    expect(moved).toMatchObject({ method: 'request', uid: review.uid, sequence: 1 });
    const text = writeInvitation({ ...review, sequence: 2, method: 'CANCEL' });
    checkICalendar(text);
    expect(invitationOf(text)).toMatchObject({ method: 'cancel', uid: review.uid, sequence: 2, cancelled: true });
  });

  it('holds no line that its names or words began', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (name, words) => {
          const text = writeInvitation({
            ...review,
            title: words,
            description: words,
            location: name,
            organizer: { name, address: 'maya@northbeam.example' },
            attendees: [{ name, address: `${name}@acme.example`, answer: 'accepted' }],
          });
          checkICalendar(text);
          expect(invitationOf(text)).toMatchObject({ uid: review.uid, when: { start: review.start } });
        },
      ),
      { numRuns: 120, seed: 11 },
    );
  });
});
