// A table read piece by piece is the one that is read at once, wherever the pieces are cut.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvInSteps, readCsv } from '../../../electron/engine/records/read-csv.ts';

const cell = fc.oneof(
  fc.stringMatching(/^[a-z ]{0,6}$/),
  fc.constantFrom('"', 'a"b', 'two\nlines', 'a,b', '""', "'", 'ü', '1.5', 'line\r\nbreak'),
);

it('as a whole, with quotes, breaks inside of them, and whatever ends a line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (some, newline, ends) => {
        // Enough of them that several pieces are read.
        const rows = Array.from({ length: 4500 }, (_, index) => some[index % some.length] ?? ['', '']);
        const text = `${Papa.unparse([['First', 'Second'], ...rows], { newline })}${ends ? newline : ''}`;
        const whole = Papa.parse<string[]>(text, { delimiter: ',' }).data.slice(1);
        const read = readCsv(Buffer.from(text));
        expect(read.problems).toEqual([]);
        expect(read.rows.map(({ cells }) => cells)).toEqual(
          whole
            .filter((cells) => cells.some((one) => one.trim() !== ''))
            .map((cells) => [0, 1].map((index) => (cells[index] ?? '').trim())),
        );
      },
    ),
    { numRuns: 40 },
  );
});

it('in steps, with the lines of a file and a quotation mark that is never closed told as they are', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `${index},"a\nb"`);
  const text = ['First,Second', ...rows, '5000,"never closed'].join('\n');
  const steps = csvInSteps(Buffer.from(text));
  let taken = 0;
  let step = steps.next();
  while (!step.done) {
    taken += 1;
    step = steps.next();
  }
  expect(taken).toBeGreaterThan(2);
  expect(step.value.rows).toHaveLength(5001);
  expect(step.value.rows[4999]?.line).toBe(2 + 2 * 4999);
  expect(step.value.problems).toEqual([{ line: 2 + 2 * 5000, sentence: expect.stringMatching(/never closed/) }]);
});
