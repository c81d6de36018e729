// What a person reads: money, ages, silence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageShort,
  asSentence,
  fileSize,
  isoDateInWords,
  momentShort,
  moneyForEditing,
  moneyInWords,
  moneyShort,
  parseMoney,
  renewalInWords,
  silenceInWords,
  sinceInWords,
} from '../../../../src/ui/format.ts';
import { DAY, NOW } from '../sample-rows.ts';

describe('money', () => {
  it('is written in the currency with as many decimals as it has', () => {
    expect(moneyInWords({ minor: 12_000_000, currency: 'USD' }, 'en-US')).toBe('$120,000');
    expect(moneyInWords({ minor: 12_000_050, currency: 'USD' }, 'en-US')).toBe('$120,000.50');
    expect(moneyInWords({ minor: 5_000, currency: 'JPY' }, 'en-US')).toBe('¥5,000');
  });

  it('is short in rows', () => {
    expect(moneyShort({ minor: 123_456_789, currency: 'USD' }, 'en-US')).toBe('$1.23M');
    expect(moneyShort({ minor: 950_000, currency: 'USD' }, 'en-US')).toBe('$9.5K');
    expect(moneyShort({ minor: 95_000, currency: 'USD' }, 'en-US')).toBe('$950');
  });

  it('is read as people in different countries type it', () => {
    for (const text of ['120,000.50', '120.000,50', "120'000.50", '120 000.50', '120000.5']) {
      expect(parseMoney(text, 'EUR'), text).toEqual({ minor: 12_000_050, currency: 'EUR' });
    }
    expect(parseMoney('about 5', 'EUR')).toBeNull();
  });

  it('survives being edited and read back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('USD', 'JPY', 'KWD', 'EUR'), (minor, currency) => {
        expect(parseMoney(moneyForEditing({ minor, currency }), currency)).toEqual({ minor, currency });
      }),
    );
  });
});

describe('time', () => {
  it('is told the way a row has room for', () => {
    expect(ageShort(NOW - 30_000, NOW, 'en-GB')).toBe('now');
    expect(ageShort(NOW - 12 * 60_000, NOW, 'en-GB')).toBe('12 min');
    expect(ageShort(NOW - 5 * 3_600_000, NOW, 'en-GB')).toBe('5 h');
    expect(ageShort(NOW - DAY, NOW, 'en-GB')).toBe('yesterday');
    expect(ageShort(NOW - 9 * DAY, NOW, 'en-GB')).toBe('9 d');
    expect(ageShort(NOW - 20 * DAY, NOW, 'en-GB')).toBe('31 Oct');
  });

  it('says since when and until when in the words of the day', () => {
    const noon = new Date(2026, 10, 20, 12, 5).getTime();
    expect(sinceInWords(noon - 3_600_000, noon, 'en-GB')).toBe('11:05');
    expect(sinceInWords(noon - DAY, noon, 'en-GB')).toBe('yesterday');
    expect(sinceInWords(noon - 2 * DAY, noon, 'en-GB')).toBe('18 Nov');
    expect(momentShort(noon + 3_600_000, noon, 'en-GB')).toBe('today 13:05');
    expect(momentShort(noon + DAY, noon, 'en-GB')).toBe('tomorrow 12:05');
    expect(momentShort(noon - 2 * DAY, noon, 'en-GB')).toBe('18 Nov 12:05');
  });

  it('never moves a calendar day by a time zone', () => {
    expect(isoDateInWords('2027-01-01', 'en-GB')).toBe('1 Jan 2027');
  });

  it('says silence with its cadence and renewal with its direction', () => {
    expect(silenceInWords(41, 30)).toBe('41 / 30 d');
    expect(silenceInWords(null, 30)).toBe('never / 30 d');
    expect(silenceInWords(null, 30, false)).toBe('not known');
    expect(renewalInWords(58)).toBe('in 58 d');
    expect(renewalInWords(-3)).toBe('3 d ago');
    expect(renewalInWords(0)).toBe('today');
  });

  it('says sizes in words a person knows', () => {
    expect(fileSize(900, 'en')).toBe('900 bytes');
    expect(fileSize(2_400_000, 'en')).toBe('2.4 MB');
  });
});

describe('a sentence', () => {
  it('gets its full stop once', () => {
    expect(['Silent for 41 days', 'They wrote “We stop.”', 'Who decides?'].map(asSentence)).toEqual([
      'Silent for 41 days.',
      'They wrote “We stop.”',
      'Who decides?',
    ]);
  });
});
