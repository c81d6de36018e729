// What is asked of drafts, as figures over a whole book: every draft the composer would make, held against its facts, against
// how the user really writes, and against each other.
import type { CallOutput } from '../../../electron/contract/contract.ts';
import { touchKind } from '../../../electron/contract/touch-drafts.ts';
import { unsupportedStatements } from '../../../electron/engine/drafting/check-statements.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';
import { habitsOf, type WrittenLetter } from './written-letters.ts';

export type Draft = NonNullable<CallOutput<'touch.compose'>['draft']>;

export interface Judged {
  readonly drafts: readonly { readonly account: string; readonly draft: Draft }[];
  readonly missing: number;
  /** Each a sentence about one draft; all of them empty is what is asked. */
  readonly faults: {
    readonly placeholders: string[];
    readonly unsupported: string[];
    readonly hollow: string[];
    readonly withoutFact: string[];
    readonly shared: string[];
  };
  readonly greetings: { readonly right: number; readonly all: number; readonly wrong: string[] };
  readonly signOffs: { readonly right: number; readonly all: number; readonly wrong: string[] };
}

const hollow =
  /\b(?:just (?:checking|wanted|following|touching)|checking in|touch(?:ing)? base|hope (?:this|you)|circl(?:e|ing) back|reaching out|ich hoffe,? (?:es geht|diese)|nur kurz (?:melden|nachfragen)|j'espère que vous|espero que (?:este|se encuentre))\b/iu;
const placeholder = /\{\w+\}|\[[^[\]]+\|[^[\]]+\]|<[a-z_ ]+>|\bundefined\b|\bnull\b|\bXX+\b/u;

export async function judgeDrafts(engine: TestEngine, letters: readonly WrittenLetter[]): Promise<Judged> {
  const { rows } = await engine.client.call('book.list', {});
  const drafts: { account: string; draft: Draft }[] = [];
  let missing = 0;
  for (const kind of touchKind.options) {
    for (const { accountId, name } of rows) {
      const { draft } = await engine.client.call('touch.compose', { accountId, kind });
      if (draft === null) missing += 1;
      else drafts.push({ account: name, draft });
    }
  }
  const judged: Judged = {
    drafts,
    missing,
    faults: { placeholders: [], unsupported: [], hollow: [], withoutFact: [], shared: sharedSentences(drafts) },
    greetings: { right: 0, all: 0, wrong: [] },
    signOffs: { right: 0, all: 0, wrong: [] },
  };
  for (const { account, draft } of drafts) judgeOne(judged, `${draft.plan.kind} to ${account}`, draft);
  return withHabits(judged, letters);
}

function judgeOne({ faults }: Judged, where: string, { subject, text, plan }: Draft): void {
  const gaps = [...text.matchAll(/\[\[(.*?)\]\]/gu)].map(([, name]) => name);
  if (gaps.some((gap) => !plan.gaps.includes(gap ?? '')))
    faults.placeholders.push(`${where}: a gap the plan does not name`);
  if (plan.kind !== 'reply' && gaps.length > 0) faults.placeholders.push(`${where}: ${gaps.join(', ')}`);
  const whole = `${subject}\n${text}`;
  const found = placeholder.exec(whole.replace(/\[\[.*?\]\]/gu, ''));
  if (found) faults.placeholders.push(`${where}: ${found[0]}`);
  for (const { kind, words } of unsupportedStatements(whole, plan.facts))
    faults.unsupported.push(`${where}: ${kind} ${words}`);
  const hit = hollow.exec(text);
  if (hit) faults.hollow.push(`${where}: ${hit[0]}`);
  const known = new Set(plan.facts.map(({ factId }) => factId));
  const specific = plan.sentences.some(
    ({ role, factIds }) =>
      (role === 'reason' || role === 'fact') &&
      factIds.some((id) => known.has(id) && !/^(?:person|account:name)/u.test(id)),
  );
  if (plan.kind === 'check_in' && !specific) faults.withoutFact.push(where);
}

/** Greeting and sign-off stand in every letter of a voice and are no sentences of the draft. */
const bodyOf = ({ plan }: Draft): Set<string> =>
  new Set(plan.sentences.filter(({ role }) => role !== 'greeting' && role !== 'sign_off').map(({ text }) => text));

function sharedSentences(drafts: readonly { readonly account: string; readonly draft: Draft }[]): string[] {
  const found: string[] = [];
  for (const [index, one] of drafts.entries()) {
    for (const other of drafts.slice(index + 1)) {
      if (one.draft.plan.kind !== other.draft.plan.kind) continue;
      const [a, b] = [bodyOf(one.draft), bodyOf(other.draft)];
      const both = [...a].filter((text) => b.has(text)).length;
      if (both * 2 > Math.min(a.size, b.size)) {
        found.push(
          `${one.draft.plan.kind}: ${one.account} and ${other.account} share ${both} of ${Math.min(a.size, b.size)}`,
        );
      }
    }
  }
  return found;
}

function withHabits(judged: Judged, letters: readonly WrittenLetter[]): Judged {
  const greetings = { right: 0, all: 0, wrong: [] as string[] };
  const signOffs = { right: 0, all: 0, wrong: [] as string[] };
  for (const { account, draft } of judged.drafts) {
    const habits = habitsOf(letters, draft.to[0]?.address ?? '');
    if (habits === null) continue;
    const said = (role: string) => draft.plan.sentences.find((one) => one.role === role)?.text ?? '';
    note(
      greetings,
      habits.greets(said('greeting')),
      `${account}: "${said('greeting')}" where they write ${habits.greetings}`,
    );
    note(
      signOffs,
      habits.signs(said('sign_off')),
      `${account}: "${said('sign_off')}" where they write ${habits.signOffs}`,
    );
  }
  return { ...judged, greetings, signOffs };
}

function note(count: { right: number; all: number; wrong: string[] }, right: boolean, words: string): void {
  count.all += 1;
  if (right) count.right += 1;
  else count.wrong.push(words.replaceAll('\n', ' / '));
}
