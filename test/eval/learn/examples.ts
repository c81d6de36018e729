// What the model of sentences of a language is learned from: the sentences of test/fixtures/sentences, and those of the labelled
// mail that is there to tune on. Nothing of what is reported on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type FindingKind, findingKind, type Side } from '../../../electron/contract/findings.ts';
import type { ReadableMessage } from '../../../electron/engine/findings/finding.ts';
import { languageOf } from '../../../electron/engine/findings/language.ts';
import type { LearnedLanguage } from '../../../electron/engine/findings/learned/word-sequences.ts';
import { foundByRules, readableMessage } from '../../../electron/engine/findings/read-message.ts';
import { plainOf } from '../../../electron/engine/findings/sentences.ts';
import { newestText, splitText } from '../../../electron/engine/mail/text/text-parts.ts';
import { readLabelled } from '../labelled-message.ts';

/**
 * What each folder of sentences speaks for. Of other kinds its sentences say nothing, but that a sentence about something else is
 * no promise where no rule finds one: else the model would know promises from what is nearly one alone.
 */
const subjects = {
  signals: [
    ...findingKind.options.filter((kind) => kind.startsWith('expansion.') || kind.startsWith('risk.')),
    'role_change',
  ],
  promises: ['commitment'],
} as const satisfies Record<string, readonly FindingKind[]>;

/** The kinds that are learned; what else mail says depends on days, askers or whole letters, and is read by rules alone. */
export const learnedKinds: readonly FindingKind[] = Object.values(subjects).flat();

export interface Example {
  readonly plain: string;
  readonly kinds: ReadonlySet<FindingKind>;
  /** Said somewhere in its message, perhaps here. */
  readonly unsure: ReadonlySet<FindingKind>;
}

/** Shorter ones are greetings, names and titles. */
const LEAST_WORDS = 3;

const folder = fileURLToPath(new URL('../../fixtures/sentences/', import.meta.url));
const kindList = z
  .string()
  .transform((text) => (text === '-' ? [] : text.split(',')))
  .pipe(z.array(findingKind));

/** A line is `kinds|sentence`: kinds separated by commas, or a dash where it says none of the folder's. */
function writtenSentences(language: LearnedLanguage): Example[] {
  return Object.entries(subjects).flatMap(([subject, spoken]) => {
    const silent = new Set(learnedKinds.filter((kind) => !spoken.some((one) => one === kind)));
    const from = join(folder, language, subject);
    if (!existsSync(from)) return [];
    return readdirSync(from).flatMap((name) =>
      readFileSync(join(from, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => {
          const [, kinds, sentence] = /^([^|]+)\|(.+)$/u.exec(line) ?? [];
          const known = kindList.safeParse(kinds);
          if (sentence === undefined || !known.success || known.data.some((kind) => silent.has(kind)))
            throw new Error(`${subject}/${name} has a line that is no sentence: ${line}`);
          const unsure = subject === 'signals' && !promises(sentence) ? new Set<FindingKind>() : silent;
          return { plain: plainOf(sentence), kinds: new Set(known.data), unsure };
        }),
    );
  });
}

const promises = (text: string): boolean =>
  foundByRules(readable(text, 'them')).some(({ kind }) => kind === 'commitment');

function readable(text: string, by: Side): ReadableMessage {
  return readableMessage({
    text,
    signature: '',
    subject: '',
    sentAt: Date.UTC(2026, 2, 2),
    timeZone: 'Europe/London',
    by,
    fromName: 'Somebody',
    fromAddress: 'somebody@customer.example',
    automatic: null,
  });
}

/**
 * Where a kind is labelled for a whole message, the sentence with the words of its label has it, else the one in which a rule found
 * it, and the others may. Of our own mail only promises are learned.
 */
function sentencesOfMail(language: LearnedLanguage): Example[] {
  return readLabelled(['tune'])
    .filter(({ automatic }) => automatic === undefined)
    .flatMap((labelled) => {
      const text = newestText(splitText(labelled.text));
      if (languageOf(plainOf(text)) !== language) return [];
      const message = readableMessage({
        text,
        signature: '',
        subject: labelled.subject,
        sentAt: Date.parse(labelled.date),
        timeZone: labelled.zone,
        by: labelled.from,
        fromName: labelled.fromName,
        fromAddress: labelled.fromAddress ?? 'somebody@customer.example',
        automatic: null,
      });
      const { sentences } = message;
      const found = foundByRules(message);
      const expected = new Set(labelled.expect.map(({ kind }) => kind));
      const spoken = [...expected].filter((kind) => labelled.speaksFor.has(kind));
      const learnable: readonly FindingKind[] = labelled.from === 'them' ? learnedKinds : subjects.promises;
      const silent = learnedKinds.filter((kind) => !labelled.speaksFor.has(kind) || !learnable.includes(kind));
      const quoted = labelled.expect.filter(
        ({ what }) => what && sentences.some((one) => one.text.includes(flat(what))),
      );
      return sentences.map(({ plain, text: written, start }) => {
        const ruled = found.filter((one) => one.start === start && expected.has(one.kind)).map(({ kind }) => kind);
        const said = quoted.filter(({ what }) => written.includes(flat(what ?? ''))).map(({ kind }) => kind);
        const kinds = new Set(sentences.length === 1 ? spoken : [...ruled, ...said]);
        const known = quoted.map(({ kind }) => kind);
        const unsure = [...spoken, ...silent].filter((kind) => !kinds.has(kind) && !known.includes(kind));
        return { plain, kinds, unsure: new Set(unsure) };
      });
    });
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Each text once of each folder, those of one mail together. */
export function examples(language: LearnedLanguage): Example[] {
  const long = [...sentencesOfMail(language), ...writtenSentences(language)].filter(
    ({ plain }) => plain.split(' ').length >= LEAST_WORDS,
  );
  return [...new Map(long.map((one) => [`${one.unsure.has('commitment')} ${one.plain}`, one])).values()];
}
