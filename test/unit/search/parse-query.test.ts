import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches } from '../../../electron/engine/search/mark-matches.ts';
import { parseQuery } from '../../../electron/engine/search/parse-query.ts';

const parse = (text: string) => parseQuery(text, 'Europe/Berlin');

describe('a search as it is typed', () => {
  it('takes every word, the last letters of each as a beginning', () => {
    expect(parse('renewal pri').match).toBe('("renewal" *) AND ("pri" *)');
  });

  it('takes a single letter for itself, unless a star says that more follows', () => {
    expect(parse('t').match).toBe('("t")');
    expect(parse('t*').match).toBe('("t" *)');
  });

  it('keeps quoted words together and exact', () => {
    expect(parse('"price list"').match).toBe('("price list")');
    expect(parse('subject:"price list" offer').match).toBe('(subject : "price list") AND ("offer" *)');
  });

  it('says that a filter can’t be turned round, instead of searching for the opposite', () => {
    const query = parse('offer -from:anna -is:unread');
    expect(query).toMatchObject({ match: '("offer" *)', from: [], unread: false });
    expect(query.notice).toContain('-from:anna');
  });

  it('leaves out what is not wanted', () => {
    expect(parse('offer -draft').match).toBe('(("offer" *)) NOT ("draft" *)');
    expect(parse('-draft')).toMatchObject({ match: null, notice: 'A search needs at least one word that is wanted.' });
  });

  it('reads the operators', () => {
    expect(
      parse('from:Tom to:maya@x.example account:"Blue Harbor" has:attachment is:unread after:2026-03 before:2027'),
    ).toMatchObject({
      match: '(people : "Tom" *) AND (people : "maya x example" *)',
      from: ['tom'],
      to: ['maya@x.example'],
      account: ['Blue Harbor'],
      hasAttachment: true,
      unread: true,
      after: Date.parse('2026-03-01T00:00:00+01:00'),
      before: Date.parse('2027-01-01T00:00:00+01:00'),
      notice: null,
    });
  });

  it('says what it did not understand and searches the rest', () => {
    const query = parse('offer before:soon is:blue');
    expect(query.match).toBe('("offer" *)');
    expect(query.notice).toContain('“soon” is not a date');
    expect(query.notice).toContain('is:blue');
  });

  it('takes a word with a colon as words', () => {
    expect(parse('re:plan').match).toBe('("re plan" *)');
  });

  it('never lets what is typed become syntax of the index', () => {
    const db = new Database(':memory:');
    db.exec("CREATE VIRTUAL TABLE t USING fts5(subject, people, body, content = '', contentless_delete = 1)");
    const find = db.prepare('SELECT rowid FROM t WHERE t MATCH ?');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-"*():^a-z NEARORANDT+{}]{0,40}$/)), (text) => {
        const { match } = parse(text);
        if (match !== null) find.all(match);
      }),
      { numRuns: 500 },
    );
    db.close();
  });
});

describe('marks', () => {
  it('stand on the words found, accents and case aside', () => {
    const { snippet, matches } = markMatches('Die Prüfung der RENEWAL terms', ['pruf', 'renewal'], '');
    expect(matches.map(([from, to]) => snippet.slice(from, to))).toEqual(['Prüf', 'RENEWAL']);
  });

  it('always lie inside the snippet', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: 'grapheme' }),
        fc.array(fc.string({ maxLength: 6 })),
        (text, terms) => {
          const { snippet, matches } = markMatches(
            text,
            terms.map((term) => term.toLowerCase()),
            'fallback',
          );
          for (const [from, to] of matches) {
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(snippet.length);
          }
        },
      ),
    );
  });
});
