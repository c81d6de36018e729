// A letter that is written becomes the touch: its plan with every fact that was used, its recipients, its subject and place.

import { accountId, type MailAddress, mailboxId, messageRowId, threadId } from '../../../contract/scalars.ts';
import type { ComposedTouch, DraftFact, TouchKind, TouchReason } from '../../../contract/touch-drafts.ts';
import { topicOf } from '../reasons/quotable.ts';
import type { ChosenPerson } from './choose-person.ts';
import type { SourceMessage } from './choose-source.ts';
import type { Desk } from './open-desk.ts';

export interface TouchParts {
  readonly kind: TouchKind;
  readonly chosen: ChosenPerson;
  readonly cc?: readonly MailAddress[];
  readonly source: SourceMessage | null;
  readonly subject: string;
  readonly reasons: readonly TouchReason[];
  readonly facts: readonly DraftFact[];
  readonly ask: string | null;
  readonly gaps?: readonly string[];
}

export function touchOf(desk: Desk, parts: TouchParts): ComposedTouch {
  const { chosen, source, kind } = parts;
  const { text, sentences } = desk.letter.done();
  const used = new Set(sentences.flatMap(({ factIds }) => factIds));
  const facts = new Map([...parts.facts, ...desk.base.facts].map((fact) => [fact.factId, fact]));
  const kept = [...facts.values()].filter(
    ({ factId }) =>
      used.has(factId) ||
      factId.startsWith('person:') ||
      factId === 'account:name' ||
      parts.facts.some((one) => one.factId === factId),
  );
  return {
    plan: {
      kind,
      accountId: accountId.parse(desk.account.id),
      to: [chosen.to],
      toWhy: chosen.why,
      whyNow: [...parts.reasons],
      facts: kept,
      ask: parts.ask,
      tone: { language: desk.language, register: desk.voice.register, why: desk.voice.why },
      sentences,
      gaps: [...(parts.gaps ?? [])],
      madeBy: 'built_in',
      variant: desk.chooser.chosen.join(' '),
    },
    mailboxId: mailboxId.parse(desk.mailbox.id),
    to: [chosen.to],
    cc: [...(parts.cc ?? [])],
    subject: source === null ? parts.subject : answerTo(source.subject, parts.subject),
    text,
    threadId: source === null ? null : threadId.parse(source.thread_id),
    sourceMessageRowId: source === null ? null : messageRowId.parse(source.id),
  };
}

/** An answer keeps the subject of its thread. */
function answerTo(subject: string, otherwise: string): string {
  const bare = subject.replace(/^(?:\s*(?:re|aw|sv|antw|tr|rv)(?:\[\d+\])?:\s*)+/iu, '').trim();
  return bare === '' ? otherwise : `Re: ${topicOf(bare) === null ? bare.slice(0, 200) : bare}`;
}
