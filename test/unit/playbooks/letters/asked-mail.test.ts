// The letters of the steps that come with the program: what they ask in each language, that no word of them is left in another
// one, and that an answer to the very letter is read back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlaybookStep } from '../../../../electron/contract/playbooks.ts';
import type { AskedStep } from '../../../../electron/contract/step-answers.ts';
import { readAnswer } from '../../../../electron/engine/playbooks/answers/read-answer.ts';
import { askedStep } from '../../../../electron/engine/playbooks/letters/asked-step.ts';
import { passageIn } from '../../../../electron/engine/playbooks/letters/known-passages.ts';
import { howToAnswer, writeQuestions } from '../../../../electron/engine/playbooks/letters/write-questions.ts';
import { parsePlaybook } from '../../../../electron/engine/playbooks/parse-playbook.ts';

const folder = join(import.meta.dirname, '../../../../resources/playbooks');
/** Those of clients and colleagues, with the name of their playbook. */
const asked: readonly (readonly [string, PlaybookStep, inside: boolean])[] = readdirSync(folder).flatMap((file) => {
  const { definition } = parsePlaybook(file.slice(0, -3), readFileSync(join(folder, file), 'utf8'));
  if (!definition) throw new Error(`${file} can't be read`);
  const sides = new Map(definition.roles.map(({ key, side }) => [key, side]));
  return definition.steps
    .filter(({ role, type }) => sides.get(role) !== 'ours' && type !== 'todo')
    .map((step) => [`${file} ${step.key}`, step, sides.get(step.role) === 'colleague'] as const);
});
const languages = ['en', 'de', 'fr', 'es'] as const;
const inLanguage = (step: PlaybookStep, language: AskedStep['language'], familiar = false): AskedStep => {
  const made = askedStep(step, { language, familiar });
  if (made === null) throw new Error('nothing is asked');
  return made;
};

it.each(asked)(
  '%s says all of its questions in German, French and Spanish, formal and familiar',
  (_name, step, inside) => {
    const english = inLanguage(step, 'en');
    for (const language of ['de', 'fr', 'es'] as const) {
      for (const familiar of [true, false]) {
        const said = inLanguage(step, language, familiar);
        expect(said.questions.map(({ key }) => key)).toEqual(english.questions.map(({ key }) => key));
        for (const [at, { label, options }] of said.questions.entries()) {
          const own = english.questions[at];
          expect(label).not.toBe(own?.label);
          expect(label).not.toMatch(/[[\]|]/);
          for (const [place, option] of options.entries()) {
            expect(`${option.key} ${option.label}`).not.toMatch(/[[\]|]/);
            if (option.label !== 'No') expect(option.label).not.toBe(own?.options[place]?.label);
          }
        }
        if (!inside) {
          for (const text of [step.title, step.guidance]) {
            expect(passageIn(text, language, familiar)).not.toBe(text);
            expect(passageIn(text, language, familiar)).not.toMatch(/[[\]|]/);
          }
        }
      }
    }
  },
);

describe('an answer to the very letter', () => {
  const terms = { sentAt: Date.parse('2026-11-04T09:00:00Z'), timeZone: 'Europe/Berlin', currency: 'EUR' };
  const reply = (step: AskedStep, words: (at: number) => string): string =>
    step.questions.length === 1 ? words(0) : step.questions.map((_, at) => `${at + 1}. ${words(at)}`).join('\n');
  const letterOf = (step: AskedStep) => `Hello\n\n${howToAnswer(step, false)}\n\n${writeQuestions(step)}\n\nMaya`;
  const read = (step: AskedStep, text: string) =>
    readAnswer({ text, fromName: 'Tom Berg', to: [], files: ['signed.pdf'] }, step, letterOf(step), terms).fields;

  it.each(asked)('of %s is read back in every language, by letter and by the words of each option', (_name, step) => {
    for (const language of languages) {
      const made = inLanguage(step, language);
      const most = Math.max(1, ...made.questions.map(({ options }) => options.length));
      for (let place = 0; place < most; place += 1) {
        const pick = (at: number, by: 'letter' | 'words'): string => {
          const question = made.questions[at];
          const option = question?.options[place % Math.max(1, question.options.length)];
          if (option)
            return by === 'letter' ? String.fromCharCode(97 + (place % (question?.options.length ?? 1))) : option.label;
          const plain = { scale: '7', yes_no: 'ja', money: '400 EUR', number: '12', date: '3.12.2026', file: '.' };
          return plain[question?.type as keyof typeof plain] ?? 'Something they wrote';
        };
        for (const by of ['letter', 'words'] as const) {
          for (const [at, field] of read(
            made,
            reply(made, (question) => pick(question, by)),
          ).entries()) {
            const options = made.questions[at]?.options ?? [];
            const said = `${language} ${by} ${pick(at, by)}: ${field.why}`;
            if (options.length > 0) expect([field.value, said]).toEqual([options[place % options.length]?.key, said]);
            else expect([field.value === null, said]).toEqual([false, said]);
          }
        }
      }
    }
  });

  it.each(asked)('of %s holds nothing where our letter alone came back', (_name, step) => {
    for (const language of languages) {
      const made = inLanguage(step, language);
      const back = letterOf(made)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
      for (const { key, value } of read(made, back)) if (key !== 'step_file') expect(value).toBeNull();
    }
  });
});
