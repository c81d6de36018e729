// How much contact there was, and how soon we answered (capability I4).

import type { ReportFacts, TouchFact, TurnFact } from '../facts.ts';
import type { FigureDefinition, FigureRow } from '../figure.ts';
import { plain } from '../figure-words.ts';
import { lies, type Period } from '../period.ts';

const KINDS: Readonly<Record<TouchFact['kind'], string>> = {
  mail_in: 'Mail from them',
  mail_out: 'Mail from us',
  call: 'Call',
  meeting: 'Meeting',
};

const touchRow = ({ accountId, at, kind, subject, messageRowId, threadId }: TouchFact): FigureRow => ({
  at,
  accountId,
  text: subject === '' ? KINDS[kind] : subject,
  note: KINDS[kind],
  messageRowId,
  threadId,
});

const touchesPerWeek: FigureDefinition = {
  id: 'touches_per_week',
  needs: ['touches'],
  title: 'Touches per week',
  unit: 'per_week',
  way: 'per_week',
  better: 'neither',
  definition:
    'Real mail either way between us and the accounts, and calls and meetings that were written down. Automatic mail, newsletters, answers of an absent person and drafts are no touch. A mail that concerns two accounts is one touch with each; a mail that lies in two mailboxes is one.',
  formula: 'touches ÷ weeks that have begun (days ÷ 7)',
  ofMail: true,
  rows: ({ touches }, period) => ({ rows: touches.filter(({ at }) => lies(period, at)).map(touchRow) }),
};

const accountsTouched: FigureDefinition = {
  id: 'accounts_touched',
  needs: ['touches'],
  title: 'Accounts touched',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition: 'Accounts of the book with at least one touch in these days. The book is the one of now.',
  formula: 'accounts with a touch ÷ accounts',
  ofMail: true,
  rows({ accounts, touches }, period) {
    const last = new Map<number, TouchFact>();
    for (const touch of touches) {
      if (!lies(period, touch.at)) continue;
      const known = last.get(touch.accountId);
      if (!known || known.at < touch.at) last.set(touch.accountId, touch);
    }
    return {
      rows: accounts.map(({ id }) => {
        const touch = last.get(id);
        return {
          ...(touch ? touchRow(touch) : { at: null, accountId: id, text: 'No touch in these days' }),
          counts: touch !== undefined,
        };
      }),
    };
  },
};

const asked = ({ turns }: ReportFacts, period: Period): TurnFact[] =>
  turns.filter(({ askedAt }) => lies(period, askedAt));

function turnRow(turn: TurnFact): FigureRow {
  const { accountId, askedAt, subject, messageRowId, threadId, answeredAt, hours } = turn;
  return {
    at: askedAt,
    accountId,
    text: subject === '' ? 'No subject' : subject,
    messageRowId,
    threadId,
    ...(answeredAt === null ? { note: `No answer yet after ${inHours(hours)}` } : { value: hours }),
  };
}

const inHours = (hours: number): string => `${plain(Math.round(hours * 10) / 10)} working hours`;

function answeredOnly(turns: readonly TurnFact[]) {
  const answered = turns.filter(({ answeredAt }) => answeredAt !== null);
  const open = turns.length - answered.length;
  return {
    rows: answered.map(turnRow),
    note:
      open === 0
        ? null
        : `${plain(open)} ${open === 1 ? 'question has' : 'questions have'} no answer in the thread and ${open === 1 ? 'is' : 'are'} not in it; the share answered within the goal counts them.`,
  };
}

const responseTime: FigureDefinition = {
  id: 'response_time',
  needs: ['turns'],
  title: 'Response time',
  unit: 'working_hours',
  way: 'median',
  better: 'less',
  definition:
    'Working hours, by your working days, hours and holidays, from their mail that asks something to our next real mail in the same thread. Several mails of theirs in a row are one question, from the first that asks. It belongs to the day on which they asked.',
  formula: 'middle one of all answered questions',
  ofMail: true,
  rows: (facts, period) => answeredOnly(asked(facts, period)),
};

const firstResponseTime: FigureDefinition = {
  id: 'first_response_time',
  needs: ['turns'],
  title: 'Time to first response',
  unit: 'working_hours',
  way: 'median',
  better: 'less',
  definition:
    'The same for threads that they began and asked something in before anybody of ours had written there: until our first mail in it.',
  formula: 'middle one of all first questions that were answered',
  ofMail: true,
  rows: (facts, period) => answeredOnly(asked(facts, period).filter(({ first }) => first)),
};

const answeredInGoal: FigureDefinition = {
  id: 'answered_in_goal',
  needs: ['turns'],
  title: 'Answered within the goal',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition:
    'Of all they asked, what we answered in the thread within the response goal of your settings. A question without an answer counts against it once the goal has run out; an answer by phone or in another thread does not count for it.',
  formula: 'answered within the goal ÷ (answered + unanswered past the goal)',
  ofMail: true,
  rows(facts, period) {
    const { goalHours } = facts;
    const told = asked(facts, period).filter(({ answeredAt, hours }) => answeredAt !== null || hours > goalHours);
    return {
      rows: told.map((turn) => {
        const counts = turn.answeredAt !== null && turn.hours <= goalHours;
        const row = turnRow(turn);
        return { ...row, counts, note: row.note ?? `Answered after ${inHours(turn.hours)} of ${plain(goalHours)}` };
      }),
    };
  },
};

export const contactFigures = [touchesPerWeek, accountsTouched, responseTime, firstResponseTime, answeredInGoal];
