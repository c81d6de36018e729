import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateCategory } from '../../../electron/contract/templates.ts';
import { type FieldValues, fillTemplate } from '../../../electron/engine/drafting/templates/fill-template.ts';
import { lintTemplate } from '../../../electron/engine/drafting/templates/lint-template.ts';
import { parseTemplate } from '../../../electron/engine/drafting/templates/parse-template.ts';
import { templateRow } from '../../../electron/engine/drafting/templates/read-templates.ts';
import { builtInSources } from '../../../electron/engine/drafting/templates/template-files.ts';

const shipped = builtInSources().map((source) => ({ source, row: templateRow(source) }));
const head =
  '---\nname: Mine\ncategory: check_in\nkinds: check_in\nlanguage: en\nsubject: Hello {{account}}\ncustomise:\n  - One thing.\n---\n';
const problems = (source: string) => lintTemplate(parseTemplate(source));
const values = (of: Record<string, string>): FieldValues =>
  new Map(Object.entries(of).map(([name, text]) => [name, { text, factIds: [`fact:${name}`] }]));

describe('the templates that come with the program', () => {
  it.each(shipped.map(({ source, row }) => [source.templateId, row] as const))(
    '%s has nothing wrong with it',
    (_, row) => {
      expect(row.problems).toEqual([]);
      expect(row.customise.length).toBeGreaterThan(0);
    },
  );

  it('cover all eight categories in English, and in German', () => {
    for (const language of ['en', 'de']) {
      const there = new Set(shipped.filter(({ row }) => row.language === language).map(({ row }) => row.category));
      expect([...there].sort()).toEqual([...templateCategory.options].sort());
    }
  });

  it.each(shipped.map(({ source }) => [source.templateId, source.text] as const))(
    '%s leaves a gap for whatever no fact fills',
    (_, text) => {
      const { subject, body } = parseTemplate(text);
      const filled = fillTemplate({ subject, body: body.map((line) => line.text).join('\n') }, new Map());
      const all = `${filled.subject}\n${filled.text}`;
      expect(all).not.toMatch(/\{\{|\}\}/);
      expect(filled.gaps).toEqual([...new Set([...all.matchAll(/\[\[(.*?)\]\]/g)].map(([, words]) => words))]);
    },
  );
});

describe('what is wrong with a template', () => {
  it.each([
    ['Text alone.', 1, 'three dashes'],
    ['---\nname: Mine\n', 1, 'second line of three dashes'],
    [`${head.replace('category: check_in', 'category: party')}Text.`, 3, 'is one of welcome'],
    [`${head.replace('kinds: check_in', 'kinds: check_in, party')}Text.`, 4, '“party” is no kind of touch'],
    [`${head.replace('customise:', 'colour: red\ncustomise:')}Text.`, 7, 'Only these keys'],
    [`${head}You said {{nonsense}}.`, 10, 'Nothing fills “nonsense”'],
    [`${head}\nYou said {{Result}}.`, 11, 'in small letters'],
    [`${head}You said {{result.`, 10, 'has no }}'],
    [`${head}You said [[what`, 10, 'has no ]]'],
    [`${head}By TBD we know.`, 10, '“TBD” would leave as it stands'],
    [`${head}Dear <name>, text.`, 10, '“<name>” would leave as it stands'],
    [head, 1, 'no text below'],
  ])('is said with its line: %j', (source, line, words) => {
    expect(problems(source)).toContainEqual(
      expect.objectContaining({ line, level: 'error', message: expect.stringContaining(words) }),
    );
  });

  it.each([
    [`${head}Hi Tom,\n\nText.`, 10, 'greeting'],
    [`${head}Text.\n\nBest regards,`, 12, 'sign-off'],
    [`${head}Just checking in on you.`, 10, 'says nothing'],
    [`${head.replace('customise:', 'fields:\n  budget: money\ncustomise:')}Text.`, 8, 'used nowhere'],
  ])('or what could be better: %j', (source, line, words) => {
    expect(problems(source)).toContainEqual(
      expect.objectContaining({ line, level: 'warning', message: expect.stringContaining(words) }),
    );
  });

  it('is found in any text without stumbling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const source of [text, `---\n${text}`, head + text]) {
          const { subject, body } = parseTemplate(source);
          const lines = source.split(/\r\n|\r|\n/).length;
          for (const { line } of problems(source)) expect(line).toBeLessThanOrEqual(lines);
          fillTemplate({ subject, body: body.map((line) => line.text).join('\n') }, new Map());
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('filling a template', () => {
  const fill = (body: string, of: Record<string, string> = {}) =>
    fillTemplate({ subject: 'To {{account}}', body }, values(of));

  it('puts facts in and links each sentence to them', () => {
    const filled = fill('You wrote “{{result}}”. Is it still so?', { result: 'twice as fast', account: 'Acme' });
    expect(filled.subject).toBe('To Acme');
    expect(filled.text).toBe('You wrote “twice as fast”. Is it still so?');
    expect(filled.sentences).toEqual([
      { role: 'fact', text: 'You wrote “twice as fast”.', factIds: ['fact:result'] },
      { role: 'ask', text: 'Is it still so?', factIds: [] },
    ]);
  });

  it('marks what is missing, and leaves out the paragraph of an optional field', () => {
    const filled = fill('You renew on {{renewal_date}}.\n\nYou said “{{initiative?}}”. I like it.\n\nBye for now.', {
      account: 'Acme',
    });
    expect(filled.text).toBe('You renew on [[renewal date]].\n\nBye for now.');
    expect(filled.gaps).toEqual(['renewal date']);
  });

  it('never takes words of a mail for a field, a gap or a new line', () => {
    const filled = fill('You wrote “{{result}}”.', {
      result: 'a {{problem}} and [[a gap]]\n\nBcc: x@example.com',
      problem: 'p',
      account: 'Acme',
    });
    expect(filled.gaps).toEqual([]);
    expect(filled.text).toBe('You wrote “a problem and a gap Bcc: x@example.com”.');
  });

  it('keeps lists as lists', () => {
    expect(fill('Agenda:\n- Your goals\n- Next steps', { account: 'Acme' }).text).toBe(
      'Agenda:\n- Your goals\n- Next steps',
    );
  });
});
