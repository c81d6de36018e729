// Days are read as their writer means them on Wednesday 11 March 2026.
import { describe, expect, it } from 'vitest';
import { namedDays, writingOf } from '../../../electron/engine/findings/dates/named-days.ts';
import { plainOf } from '../../../electron/engine/findings/sentences.ts';
import { WRITTEN } from './read-one.ts';

const daysIn = (text: string, timeZone = 'Europe/Berlin', sentAt = WRITTEN) =>
  namedDays(plainOf(text), writingOf({ text, sentAt, timeZone }, 'en')).map(({ day }) => day);

const named: readonly (readonly [text: string, day: string])[] = [
  ['today', '2026-03-11'],
  ['tomorrow EOD', '2026-03-12'],
  ['the day after tomorrow', '2026-03-13'],
  ['Friday', '2026-03-13'],
  ['EOD Friday', '2026-03-13'],
  ['next Friday', '2026-03-20'],
  ['Tuesday next week', '2026-03-17'],
  ['a week from Monday', '2026-03-23'],
  ['next week', '2026-03-20'],
  ['early next week', '2026-03-17'],
  ['the end of the week', '2026-03-13'],
  ['by the 14th', '2026-03-14'],
  ['by Friday the 20th', '2026-03-20'],
  ['Friday, 20 March', '2026-03-20'],
  ['March 20', '2026-03-20'],
  ['3-5 April', '2026-04-05'],
  ['between April 3 and April 5', '2026-04-05'],
  ['Monday or Tuesday', '2026-03-17'],
  ['2026-04-01', '2026-04-01'],
  ['12/03', '2026-03-12'],
  ['03/25', '2026-03-25'],
  ['20.03.2026', '2026-03-20'],
  ['20/March', '2026-03-20'],
  ['20-Mar-2026', '2026-03-20'],
  ['this arvo', '2026-03-11'],
  ['in two weeks', '2026-03-25'],
  ['within 3 business days', '2026-03-16'],
  ['within 48 hours', '2026-03-13'],
  ['the end of the month', '2026-03-31'],
  ['the end of Q3', '2026-09-30'],
  ['mid-April', '2026-04-15'],
  ['by the end of April', '2026-04-30'],
  ['in May', '2026-05-31'],
  ['bis zum 20. März', '2026-03-20'],
  ['übermorgen', '2026-03-13'],
  ['Anfang nächster Woche', '2026-03-17'],
  ['KW 14', '2026-04-03'],
  ["d'ici vendredi", '2026-03-13'],
  ['la semaine prochaine', '2026-03-20'],
  ['sous 5 jours ouvrés', '2026-03-18'],
  ['el 20 de marzo', '2026-03-20'],
  ['a finales de mes', '2026-03-31'],
];

describe('namedDays', () => {
  it.each(named)('reads "%s" as %s', (text, day) => {
    expect(daysIn(text)).toEqual([day]);
  });

  it.each(['2/3 of users', '24/7', 'version 1.2.3', 'the 1st version', 'four weeks ago', 'guten morgen', 'it may be'])(
    'names no day in "%s"',
    (text) => {
      expect(daysIn(text)).toEqual([]);
    },
  );

  it('reads 04/05 as the writer writes dates', () => {
    expect(daysIn('04/05', 'Europe/Berlin')).toEqual(['2026-05-04']);
    expect(daysIn('04/05', 'America/New_York')).toEqual(['2026-04-05']);
    expect(daysIn('04/05 and 25/05', 'America/New_York')).toEqual(['2026-05-25']);
  });

  it("reads tomorrow in the writer's zone", () => {
    const lateEvening = Date.parse('2026-03-11T23:30:00Z');
    expect(daysIn('tomorrow', 'America/New_York', lateEvening)).toEqual(['2026-03-12']);
    expect(daysIn('tomorrow', 'Asia/Tokyo', lateEvening)).toEqual(['2026-03-13']);
    expect(daysIn('tomorrow', 'No/Such_Zone', lateEvening)).toEqual(['2026-03-12']);
  });

  it('keeps a day of the last weeks past instead of moving it into the next year', () => {
    expect(daysIn('3 March')).toEqual(['2026-03-03']);
    expect(daysIn('3 December')).toEqual(['2026-12-03']);
  });
});
