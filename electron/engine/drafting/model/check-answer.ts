// The last look at what a model wrote, before it may stand in a draft: nothing that no fact supports, nothing that was not
// asked for, and nothing of a form that no letter has. One problem is enough for the built-in text to stay.
import type { ModelProblem } from '../../../contract/model.ts';
import type { DraftFact, DraftPlan } from '../../../contract/touch-drafts.ts';
import { languageOf } from '../../findings/language.ts';
import { unsupportedStatements } from '../check-statements.ts';
import type { DraftBody } from './draft-body.ts';
import { marksIn, maxWords, spokenFacts, spokenReasons, wordCount } from './model-prompt.ts';
import type { WrittenParagraphs } from './read-answer.ts';
import {
  hollow,
  letterParts,
  linkLike,
  nearDay,
  placeholderLike,
  promising,
  strangeForm,
  undertaking,
} from './unwanted-words.ts';

export function checkAnswer(plan: DraftPlan, body: DraftBody, written: WrittenParagraphs): ModelProblem[] {
  const text = written.map((paragraph) => paragraph.map((each) => each.text).join(' ')).join('\n\n');
  const problems: ModelProblem[] = [];
  const say = (kind: ModelProblem['kind'], sentence: string) => problems.push({ kind, sentence });
  const facts = spokenFacts(plan);
  const known = [...facts.map((fact) => fact.text), body.text].join('\n');

  for (const { kind, words } of unsupportedStatements(text, [...facts, asFact(body)])) {
    say(kind, `It states “${words}”, which none of the facts says.`);
  }
  for (const [word] of text.matchAll(promising)) {
    if (!known.toLowerCase().includes(word.toLowerCase()))
      say('promise', `It speaks of “${word}”, which none of the facts does.`);
  }
  for (const [day] of text.matchAll(nearDay)) {
    if (!known.toLowerCase().includes(day.toLowerCase()))
      say('date', `It says “${day}”, which none of the facts does.`);
  }
  for (const { 0: said, groups } of text.matchAll(undertaking)) {
    const verb = (groups?.verb ?? groups?.verbDe ?? '').toLowerCase();
    if (!known.toLowerCase().includes(verb)) say('promise', `It promises something in your name: “${said}”.`);
  }
  for (const [link] of text.matchAll(linkLike)) {
    if (!known.includes(link))
      say('link', `It holds the address “${link.slice(0, 80)}”, which none of the facts does.`);
  }
  checkMarks(text, body, say);
  checkForm(text, written, say);
  checkAsk(text, plan, body, say);
  const words = wordCount(text);
  if (words > maxWords(body.text)) say('length', `It has ${words} words where ${maxWords(body.text)} are enough.`);
  if (words < wordCount(body.text) * 0.4) say('length', `It has only ${words} words, too few to say what was planned.`);
  if (inOtherLanguage(text, plan, body)) say('language', 'It is in another language than the draft.');
  if (!namesReason(text, plan, body)) say('reason', 'It no longer names the reason why it is written now.');
  return problems;
}

/** What the built-in text says was checked when it was written: its days and names may stand in another wording of it. */
function asFact({ greeting, text, signOff }: DraftBody): DraftFact {
  return {
    factId: 'built-in',
    kind: 'account',
    text: [greeting, text, signOff].join('\n'),
    sources: [{ from: 'user' }],
  };
}

type Say = (kind: ModelProblem['kind'], sentence: string) => void;

function checkMarks(text: string, body: DraftBody, say: Say): void {
  const wanted = marksIn(body.text);
  const there = marksIn(text);
  for (const mark of wanted) {
    if (there.filter((each) => each === mark).length !== 1)
      say('gap', `It does not keep ${mark}, which only you can fill.`);
  }
  if (there.some((mark) => !wanted.includes(mark))) say('placeholder', 'It holds a gap that nobody planned.');
  const rest = wanted.reduce((left, mark) => left.replace(mark, ''), text);
  const [placeholder] = rest.match(placeholderLike) ?? [];
  if (placeholder !== undefined) say('placeholder', `It holds “${placeholder.slice(0, 40)}”, which looks like a gap.`);
}

function checkForm(text: string, written: WrittenParagraphs, say: Say): void {
  if (strangeForm.test(text)) say('form', 'It holds markup or letters that can’t be seen.');
  const first = written[0]?.[0]?.text ?? '';
  const last = written.at(-1)?.at(-1)?.text ?? '';
  if (letterParts.greeting.test(first)) say('form', 'It greets a second time.');
  if (letterParts.signOff.test(last)) say('form', 'It signs off a second time.');
  const [opener] = text.match(hollow) ?? [];
  if (opener !== undefined) say('opener', `It says “${opener}”, which says nothing.`);
}

/** A question is what the person will have to stand for: only as many as were planned, and not none where one was. */
function checkAsk(text: string, plan: DraftPlan, body: DraftBody, say: Say): void {
  const planned = questions(body.text);
  const asked = questions(text);
  if (asked > Math.max(planned, plan.ask === null ? 0 : 1)) say('form', 'It asks more than was planned.');
  if (planned > 0 && asked === 0) say('form', 'It no longer asks what was planned.');
}

function questions(text: string): number {
  return text.match(/\?/g)?.length ?? 0;
}

function inOtherLanguage(text: string, plan: DraftPlan, body: DraftBody): boolean {
  const { language } = plan.tone;
  if (wordCount(text) < 12 || languageOf(plain(body.text)) !== language) return false;
  return languageOf(plain(text)) !== language;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Of the words by which the built-in text names its reason, at least one. */
function namesReason(text: string, plan: DraftPlan, body: DraftBody): boolean {
  const ids = new Set(spokenReasons(plan).flatMap((reason) => reason.factIds));
  const reasons = plan.facts.filter((fact) => ids.has(fact.factId));
  const inBody = significant(body.text);
  const naming = reasons.flatMap((fact) => [...significant(fact.text)]).filter((word) => inBody.has(word));
  const there = significant(text);
  return naming.length === 0 || naming.some((word) => there.has(word));
}

/** Figures, and words long enough to mean something. */
function significant(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{5,}|\d+/gu) ?? []);
}
