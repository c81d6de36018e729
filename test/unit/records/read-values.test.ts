import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../electron/engine/records/match-columns.ts';
import { readCsv } from '../../../electron/engine/records/read-csv.ts';
import { dayOrderOf, readDate, readMoney, readTier } from '../../../electron/engine/records/read-values.ts';

describe('amounts', () => {
  it.each([
    ['1,200,000.50', 'USD', 120_000_050, 'USD'],
    ['€1.200.000,50', 'USD', 120_000_050, 'EUR'],
    ['1200000', 'EUR', 120_000_000, 'EUR'],
    ['$1.2M', 'EUR', 120_000_000, 'USD'],
    ['120k', 'GBP', 12_000_000, 'GBP'],
    ["CHF 1'250", 'USD', 125_000, 'CHF'],
    ['1.234', 'EUR', 123_400, 'EUR'],
    ['12,5', 'EUR', 1_250, 'EUR'],
    ['¥5,000,000', 'USD', 5_000_000, 'JPY'],
    ['240 000 EUR', 'USD', 24_000_000, 'EUR'],
    ['0', 'USD', 0, 'USD'],
  ])('reads %s', (text, currency, minor, read) => {
    expect(readMoney(text, currency)).toEqual({ minor, currency: read });
  });

  it.each(['', 'n/a', 'about 5', '-500', '1e99', '99999999999999'])('refuses %j', (text) => {
    expect(readMoney(text, 'USD')).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['2027-01-31T00:00:00Z', '2027-01-31'],
    ['31.01.2027', '2027-01-31'],
    ['31/01/2027', '2027-01-31'],
    ['1/31/2027', '2027-01-31'],
    ['31 Jan 2027', '2027-01-31'],
    ['January 31, 2027', '2027-01-31'],
    ['1801353600000', '2027-01-31'],
  ])('reads %s', (text, iso) => {
    expect(readDate(text, 'month_first')).toBe(iso);
  });

  it('follows the order of the column where a date alone is ambiguous', () => {
    expect(readDate('03/04/2027', 'month_first')).toBe('2027-03-04');
    expect(readDate('03/04/2027', 'day_first')).toBe('2027-04-03');
    expect(dayOrderOf(['03/04/2027', '25/04/2027'], 'USD')).toBe('day_first');
    expect(dayOrderOf(['03/04/2027', '04/25/2027'], 'EUR')).toBe('month_first');
  });

  it.each(['', '31.02.2027', 'soon', '13/13/2027', '0000-00-00'])('refuses %j', (text) => {
    expect(readDate(text, 'day_first')).toBeNull();
  });
});

describe('tiers', () => {
  it.each([
    ['Enterprise', 'enterprise'],
    ['tier_1', 'enterprise'],
    ['Mid-Market', 'business'],
    ['SMB', 'standard'],
    ['purple', null],
  ])('reads %s as %s', (text, tier) => {
    expect(readTier(text)).toBe(tier);
  });
});

describe('columns', () => {
  it('are matched for a HubSpot company export', () => {
    const headers = [
      'Record ID',
      'Company name',
      'Company Domain Name',
      'Company owner',
      'Annual Revenue',
      'Lifecycle Stage',
    ];
    expect(matchColumns(headers)).toEqual(['externalId', 'name', 'domain', 'owner', 'arr', 'custom']);
  });

  it('prefer the surer of two columns that look alike, and obey corrections', () => {
    expect(matchColumns(['Account', 'Company name'])).toEqual(['custom', 'name']);
    expect(matchColumns(['Foo', 'Company name'], { Foo: 'tier' })).toEqual(['tier', 'name']);
  });
});

describe('CSV files', () => {
  const text = (value: string) => new TextEncoder().encode(value);

  it('say on which line a row has too many values', () => {
    const csv = readCsv(text('name,arr\nAcme,1\n"Two\nlines",2\nBeta,3,extra\n'));
    expect(csv.rows.map((row) => row.line)).toEqual([2, 3, 5]);
    expect(csv.problems).toEqual([
      { line: 5, sentence: 'The row has 3 values for 2 columns; the extra ones were left out.' },
    ]);
  });

  it('are read in UTF-16, Windows-1252 and with a byte order mark', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffname;arr\nMüller;1\n', 'utf16le'));
    expect(readCsv(utf16)).toMatchObject({ encoding: 'UTF-16LE', delimiter: ';', rows: [{ cells: ['Müller', '1'] }] });
    const latin = new Uint8Array(Buffer.from('name,arr\nMüller,1\n', 'latin1'));
    expect(readCsv(latin)).toMatchObject({ encoding: 'WINDOWS-1252', rows: [{ cells: ['Müller', '1'] }] });
    expect(readCsv(text('\ufeffname\nÅ\n')).headers).toEqual(['name']);
  });

  it('are refused with a sentence when empty or binary', () => {
    expect(() => readCsv(text(' \n'))).toThrow(/empty/);
    expect(() => readCsv(new Uint8Array([80, 75, 3, 4, 0, 1, 0, 2, 9, 9, 0]))).toThrow(/not a CSV/);
  });
});
