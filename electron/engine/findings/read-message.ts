// Reads one message: its sentences, how each is meant, and what every detector finds. Pure, and the only place where the
// detectors are listed. What a change here or in a detector finds anew is read again for every message.
import { commitments } from './commitments.ts';
import { writingOf } from './dates/named-days.ts';
import type { Detector, Found, Language, MessageToRead, ReadableMessage, Sentence } from './finding.ts';
import { languageOf } from './language.ts';
import { learnedFindings, withoutUnlikely } from './learned/learned-findings.ts';
import { markSentences } from './marks.ts';
import { meetings } from './meetings.ts';
import { automated } from './people/automated.ts';
import { outOfOffice } from './people/out-of-office.ts';
import { roleChange } from './people/role-change.ts';
import { questions } from './questions.ts';
import { plainOf, splitSentences } from './sentences.ts';
import { detectSignals } from './signals/detect-signals.ts';
import { thanksOnly } from './thanks.ts';

/** Of what a person wrote. */
const ofPeople: readonly Detector[] = [commitments, questions, meetings, thanksOnly, detectSignals];
/** Of every message, whoever or whatever wrote it. */
const ofEveryMessage: readonly Detector[] = [automated, outOfOffice, roleChange];

export interface MessageReading {
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  readonly found: readonly Found[];
}

export function readMessage(message: MessageToRead): MessageReading {
  const readable = readableMessage(message);
  const ruled = withoutUnlikely(readable, foundByRules(readable));
  const { language, sentences } = readable;
  return { language, sentences, found: withChange([...ruled, ...learnedFindings(readable, ruled)]) };
}

/** Without what the learned model adds, which is learned with the help of these. */
export function foundByRules(message: ReadableMessage): readonly Found[] {
  const detectors = message.automatic === null ? [...ofEveryMessage, ...ofPeople] : ofEveryMessage;
  return withChange(detectors.flatMap((detector) => detector(message)));
}

/** A champion who leaves is a person whose role changes, also where the words for it are those of a danger alone. */
function withChange(found: readonly Found[]): readonly Found[] {
  const left = found.find(({ kind }) => kind === 'risk.champion_left');
  if (!left || found.some(({ kind }) => kind === 'role_change')) return found;
  return [...found, { ...left, kind: 'role_change' }];
}

export function readableMessage(message: MessageToRead): ReadableMessage {
  const language = languageOf(plainOf(message.text.slice(0, 3000)));
  return {
    ...message,
    language,
    sentences: markSentences(splitSentences(message.text), language),
    writing: writingOf(message, language),
  };
}
