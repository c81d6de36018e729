// Keeps meetings in step with the world: the user's calendars are fetched now and then, and what calendars answer is read as
// soon as the mail that brings it is here.
import type { CalendarsAtHand } from '../../reviews/calendars-at-hand.ts';
import { createCalendars } from '../../reviews/calendars-at-hand.ts';
import type { HandlerContext } from '../handler-context.ts';

export interface MeetingsKeeper {
  readonly calendars: CalendarsAtHand;
  /** Reads what came since; at once where nothing did. */
  answers(): Promise<void>;
  close(): Promise<void>;
}

const LOOK_MS = 5 * 60_000;
const FRESH_MS = 30 * 60_000;

export const calendarSecret = (id: number): string => `calendar:${id}`;

export function keepMeetings(context: HandlerContext, live: boolean): MeetingsKeeper {
  const { db, deps } = context;
  const ended = new AbortController();
  const calendars = createCalendars(db, { address: (id) => deps.secrets.get(calendarSecret(id)) });
  let reading: Promise<unknown> = Promise.resolve();
  let looking: Promise<unknown> = Promise.resolve();

  /** One after the other, so that no answer is read twice. Waits for nothing but the mail that is here. */
  function answers(): Promise<void> {
    const next = reading.then(read);
    reading = next.catch(() => undefined);
    return next;
  }

  async function read(): Promise<void> {
    if (ended.signal.aborted) return;
    const { readAnswers } = await import('../../reviews/read-answers.ts');
    if (await readAnswers(db)) context.changed('reviews');
  }

  async function look(): Promise<void> {
    const now = deps.clock.now();
    if (await calendars.refresh(now, now - FRESH_MS, ended.signal)) context.changed('reviews');
    await answers();
  }

  // A full disk or a held file: the next look tries again.
  const behind = (work: Promise<void>): Promise<void> =>
    work.catch(() => void (ended.signal.aborted || deps.log.warn('meetings.lookFailed')));
  const lookBehind = () => {
    looking = looking.then(() => behind(look()));
  };
  const offChanged = context.sync.onChanged(({ mail }) => {
    if (mail && live) void behind(answers());
  });
  const timer = live ? setInterval(lookBehind, LOOK_MS) : null;
  timer?.unref();
  if (live) lookBehind();

  return {
    calendars,
    answers,
    async close() {
      ended.abort();
      offChanged();
      if (timer) clearInterval(timer);
      await Promise.all([looking, reading]);
    },
  };
}
