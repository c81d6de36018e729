// When a quiet account is put before the person, for how long a choice holds, and what is suggested.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceInForce,
  type MadeChoice,
  type QuietFigures,
  standingOf,
  suggestionFor,
} from '../../../../electron/engine/book/quiet/quiet-standing.ts';

const clock = { now: Date.parse('2026-11-20T10:00:00Z'), timeZone: 'Europe/Berlin' };
const DAY = 86_400_000;
const ago = (days: number) => clock.now - days * DAY;
const figures = (over: Partial<QuietFigures> = {}): QuietFigures => ({
  lastInboundAt: ago(50),
  lastOwnTouchAt: null,
  cadenceDays: 30,
  snoozedUntil: null,
  choice: null,
  ...over,
});
const chose = (over: Partial<MadeChoice>): MadeChoice => ({
  choice: 'check_in',
  chosenAt: ago(3),
  silentSince: ago(50),
  until: null,
  task: { open: true, endedAt: null },
  ...over,
});

describe('a quiet account', () => {
  it('is put before the person when nothing was chosen and nobody wrote of late', () => {
    expect(standingOf(figures(), clock).standing).toBe('to_choose');
    expect(standingOf(figures({ lastOwnTouchAt: ago(40) }), clock).standing).toBe('to_choose');
  });

  it('rests while our own last touch is younger than the rhythm', () => {
    expect(standingOf(figures({ lastOwnTouchAt: ago(10) }), clock)).toEqual({
      standing: 'reached_out',
      standingWhy: 'You were in touch 10 days ago; the next touch is due in 20 days',
    });
    expect(standingOf(figures({ lastOwnTouchAt: ago(30) }), clock).standing).toBe('to_choose');
  });

  it('is not asked about while it is snoozed', () => {
    expect(standingOf(figures({ snoozedUntil: clock.now + DAY }), clock).standing).toBe('snoozed');
    expect(standingOf(figures({ snoozedUntil: clock.now - DAY }), clock).standing).toBe('to_choose');
  });
});

describe('a choice', () => {
  it('to leave alone holds until they write again, however long that takes', () => {
    const left = chose({ choice: 'leave', chosenAt: ago(400), task: null });
    expect(choiceInForce(figures({ choice: left }), clock)).toBe(true);
    expect(choiceInForce(figures({ choice: left, lastInboundAt: ago(45) }), clock)).toBe(false);
  });

  it('to snooze holds until its day', () => {
    const snoozed = (until: number) => figures({ choice: chose({ choice: 'snooze', until, task: null }) });
    expect(choiceInForce(snoozed(clock.now + 1), clock)).toBe(true);
    expect(choiceInForce(snoozed(clock.now), clock)).toBe(false);
  });

  it('to write holds while its task is open, and one rhythm after it was done', () => {
    expect(choiceInForce(figures({ choice: chose({}) }), clock)).toBe(true);
    const done = (days: number) => figures({ choice: chose({ task: { open: false, endedAt: ago(days) } }) });
    expect(choiceInForce(done(29), clock)).toBe(true);
    expect(choiceInForce(done(30), clock)).toBe(false);
  });

  it('to write is void when its task was taken away', () => {
    expect(choiceInForce(figures({ choice: chose({ task: null }) }), clock)).toBe(false);
  });

  it('never outlives the silence it was made in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('check_in', 'resource', 'light_note', 'snooze', 'leave' as const),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 400 }),
        (choice, silent, until) => {
          const made = chose({ choice, silentSince: ago(silent), until: clock.now + until * DAY });
          expect(choiceInForce(figures({ choice: made, lastInboundAt: ago(silent) + 1 }), clock)).toBe(false);
        },
      ),
    );
  });
});

describe('what is suggested', () => {
  const input = {
    daysSilent: 70,
    cadenceDays: 30,
    unansweredTouches: 0,
    riskReasons: [],
    subject: 'Roll-out in Lyon',
  };

  it('is a check-in with its reason where something is at stake', () => {
    expect(suggestionFor({ ...input, riskReasons: ['Renewal in 40 days'], unansweredTouches: 9 })).toEqual({
      choice: 'check_in',
      why: 'Renewal in 40 days',
    });
  });

  it('is to wait where enough was written without an answer', () => {
    expect(suggestionFor({ ...input, unansweredTouches: 3 }).choice).toBe('snooze');
  });

  it('is a light note just past the rhythm, their last word later, a resource where there is none', () => {
    expect(suggestionFor({ ...input, daysSilent: 33 }).choice).toBe('light_note');
    expect(suggestionFor(input)).toEqual({ choice: 'check_in', why: 'Their last word was about “Roll-out in Lyon”' });
    expect(suggestionFor({ ...input, subject: '' }).choice).toBe('resource');
  });
});
